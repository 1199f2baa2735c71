package io.huiyin.archive.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.document.PdfWriter;
import io.huiyin.proof.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackingTest {

    private static final List<String> ROW = List.of("2026-03-02 10:15", "technical-dept", "Task completed");

    private final Packing packing = new Packing();

    @Test
    void whatWasPackedComesBackAsItWas() throws IOException {
        var document = page();

        assertThat(packing.unpack(packing.pack(document))).isEqualTo(document);
    }

    @Test
    void nothingIsPackedToo() throws IOException {
        assertThat(packing.unpack(packing.pack(new byte[0]))).isEmpty();
    }

    @Test
    void whatTheFirstReleasesFiledIsStillRead() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(page());
        }

        assertThat(packing.unpack(zipped.toByteArray())).isEqualTo(page());
    }

    @Test
    void whatWasPackedAgainstTheFormerSpecimensIsStillRead() throws IOException {
        var packed = HexFormat.of().parseHex("01c0001b000b5d003dd82e8f4196204030000000");

        assertThat(packing.unpack(packed)).asString().isEqualTo("{\"schema\":\"huiyin-record/2\"}");
    }

    @Test
    void theLettersOfADocumentAreNotKeptAgain() {
        assertThat(packing.pack(page()).length).isLessThan(page().length / 10);
    }

    @Test
    void norAreTheOutlinesOfUsualChineseLetters() {
        var words = PdfWriter.startOneOfMany("Complaint record TS2026030200000017", Locale.ENGLISH)
                .paragraph("每天晚上八点以后宽带都会掉线，已经持续一周，请尽快派师傅上门修好。")
                .finish();

        assertThat(packing.pack(words).length).isLessThan(2_200);
    }

    @Test
    void damageIsFound() {
        var packed = packing.pack(page());

        assertThatThrownBy(() -> packing.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> packing.unpack("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    /** With other specimens nothing that is on file could be read any more. */
    @ParameterizedTest
    @CsvSource({
        "specimens-1, record.zh.pdf record.en.pdf record.json, 754805def90591b01d60ae604ea993619406d5e06c4f66a312bdf5a6a909416e",
        "specimens-2, letters.pdf record.zh.pdf record.en.pdf record.json, c9acf38b90b0ef89b8923626c77f1b1556a963fd35db7cd8d96417cd6493f62e"
    })
    void theSpecimensStayAsTheyAre(String set, String specimens, String sha256) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var specimen : specimens.split(" ")) {
            try (var file = getClass().getResourceAsStream("/archive/" + set + "/" + specimen)) {
                file.transferTo(all);
            }
        }

        assertThat(Sha256.of(all.toByteArray())).isEqualTo(sha256);
    }

    private static byte[] page() {
        return PdfWriter.startOneOfMany("Complaint record TS2026030200000017", Locale.ENGLISH)
                .heading("Course")
                .table(List.of("At", "By", "Event"), List.of(ROW, ROW))
                .finish();
    }
}
