package io.huiyin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Test
    void chineseAndLatinTextCanBeReadBack() throws IOException {
        var text = text(PdfWriter.start("投诉处理记录", ZH)
                .heading("受理")
                .field("投诉编号", "TS202509260000017")
                .paragraph("客户说：“网络①经常中断，office Wi-Fi 第 3 天，温度 5℃。龚䶮”")
                .finish());

        assertThat(text)
                .contains("投诉处理记录", "受理", "投诉编号", "TS202509260000017")
                .contains("客户说：“网络①经常中断，office Wi-Fi 第 3 天，温度 5°C。龚䶮”")
                .contains("第 1 页，共 1 页");
    }

    @Test
    void theSameCallsGiveTheSameBytes() {
        assertThat(aPage()).isEqualTo(aPage());
    }

    @Test
    void aPageOfChineseTextStaysSmallWhereItIsKept() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(aPage());
        }

        assertThat(zipped.size()).isLessThan(25_000);
    }

    @Test
    void oneOfManyHasTheSameStandingLettersAsAnotherAndTheOthersApart() throws IOException {
        var plain = PdfWriter.startOneOfMany("Record 1", Locale.ENGLISH)
                .paragraph("Splitter replaced")
                .finish();
        var mixed = PdfWriter.startOneOfMany("Record 2", Locale.ENGLISH)
                .paragraph("王小明: line dead 𠮷, Wi-Fi 慢")
                .finish();

        assertThat(text(mixed)).contains("王小明: line dead □, Wi-Fi 慢");
        assertThat(fonts(plain)).hasSize(1);
        assertThat(fonts(mixed)).hasSize(2).containsAll(fonts(plain));
    }

    /** Names of fonts say which letters they have. */
    private static Set<String> fonts(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            var names = new HashSet<String>();
            for (var name : resources.getFontNames()) {
                names.add(resources.getFont(name).getName());
            }
            return names;
        }
    }

    @Test
    void longTextIsWrappedAndGoesOnOnNumberedPages() throws IOException {
        var words = String.join(" ", Collections.nCopies(2_000, "complaint"));
        var pdf = PdfWriter.start("Record", Locale.ENGLISH).paragraph(words).finish();

        assertThat(text(pdf).split("complaint", -1)).hasSize(2_001);
        assertThat(text(pdf)).contains("Page 1 of 5", "Page 5 of 5");
        assertThat(text(pdf).lines()).allMatch(line -> line.length() < 130);
    }

    @Test
    void aWordWiderThanThePageIsCutAndNotLost() throws IOException {
        var pdf = PdfWriter.start("Record", Locale.ENGLISH)
                .paragraph("x".repeat(500))
                .finish();

        assertThat(text(pdf).chars().filter(c -> c == 'x').count()).isEqualTo(500);
        assertThat(text(pdf).lines()).allMatch(line -> line.length() < 130);
    }

    @Test
    void noChineseLineBeginsWithAFullStopOrComma() throws IOException {
        var pdf = PdfWriter.start("记录", ZH).paragraph("我们已经处理完毕，谢谢。".repeat(60)).finish();

        assertThat(text(pdf).lines()).hasSizeGreaterThan(10).noneMatch(line -> line.matches("[，。].*"));
    }

    @Test
    void noWordOfATablesHeaderIsBrokenHoweverLongItsNeighboursAre() throws IOException {
        var wide = "Verification within three days (target) ".repeat(3);
        var table = PdfWriter.start("Table", Locale.ENGLISH)
                .table(
                        List.of("Clock", "Round", "Limit", "Started", "Due", "Stopped", "Missed"),
                        List.of(List.of(wide, "1", wide, wide, wide, wide, wide)));

        assertThat(text(table.finish())).contains("Clock", "Round", "Started", "Stopped", "Missed");
    }

    @Test
    void aTableRepeatsItsHeaderOnEveryPage() throws IOException {
        var rows = IntStream.range(0, 120)
                .mapToObj(i -> List.of("K" + i, "2025-09-26 16:40", "long text ".repeat(8)))
                .toList();
        var text = text(PdfWriter.start("Record", Locale.ENGLISH)
                .table(List.of("Clock", "Due", "Reason"), rows)
                .finish());

        int pages = text.split("Page \\d+ of", -1).length - 1;
        assertThat(pages).isGreaterThan(3);
        assertThat(text.split("Clock", -1)).hasSize(pages + 1);
        assertThat(text).contains("K0 ", "K119 ");
    }

    @Test
    void markupControlCharactersAndWhatTheFontLacksArriveAsHarmlessText() throws IOException {
        var text = text(PdfWriter.start("<script>alert(1)</script>", Locale.ENGLISH)
                .field("Name", "a\u0000b\u202Ec\t(d) \\e %f <b>")
                .field("Empty", null)
                .paragraph("😀\r\nnext")
                .finish());

        assertThat(text).contains("<script>alert(1)</script>", "a bc (d) \\e %f <b>", "–", "□", "next");
    }

    private static byte[] aPage() {
        var everyday = IntStream.range(0x4e00, 0x4e00 + 250)
                .mapToObj(Character::toString)
                .reduce("", String::concat);
        return PdfWriter.start("投诉处理结果", ZH).paragraph(everyday.repeat(4)).finish();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
