package io.huiyin.archive.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.document.PdfWriter;
import io.huiyin.proof.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

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
    void theLettersOfADocumentAreNotKeptAgain() {
        assertThat(packing.pack(page()).length).isLessThan(page().length / 5);
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
    @Test
    void theSpecimensStayAsTheyAre() throws IOException {
        var all = new ByteArrayOutputStream();
        for (var specimen : List.of("record.zh.pdf", "record.en.pdf", "record.json")) {
            try (var file = getClass().getResourceAsStream("/archive/specimens-1/" + specimen)) {
                file.transferTo(all);
            }
        }

        assertThat(Sha256.of(all.toByteArray()))
                .isEqualTo("754805def90591b01d60ae604ea993619406d5e06c4f66a312bdf5a6a909416e");
    }

    private static byte[] page() {
        return PdfWriter.start("Complaint record TS2026030200000017", Locale.ENGLISH)
                .heading("Course")
                .table(List.of("At", "By", "Event"), List.of(ROW, ROW))
                .finish();
    }
}
