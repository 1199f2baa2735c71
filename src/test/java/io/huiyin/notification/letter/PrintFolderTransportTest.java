package io.huiyin.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.notification.Letters;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.TransportFailure;
import io.huiyin.testing.MemoryComplaints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintFolderTransportTest {

    /** Nine in the evening of the day before in UTC. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T21:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final MemoryComplaints complaints = new MemoryComplaints();

    @TempDir
    private Path folder;

    @Test
    void aLetterLiesInTheFolderWithAddressDaySubjectAndText() throws Exception {
        var letter = Letters.notice(
                NoticeChannel.LETTER, Letters.ADDRESS, "您的投诉已受理", "尊敬的客户 <script>alert(1)</script> ${7*7}");
        var transport = new PrintFolderTransport(folder.resolve("out"), CLOCK, complaints);
        transport.send(letter);
        transport.send(letter);

        try (var files = Files.list(folder.resolve("out"));
                var pdf = Loader.loadPDF(files.toList().get(0).toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("您的投诉已受理", "Li Wei", "Chang'an Avenue", "2026年3月11日", "<script>alert(1)</script> ${7*7}");
        }
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**.pdf").isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void theNameStandsAboveAnAddressThatHasNone() throws Exception {
        complaints.add(Letters.complaint(
                Letters.customer("Zhuge Liang", null, null, "18 Renmin Road", Locale.ENGLISH), "A bill"));
        new PrintFolderTransport(folder, CLOCK, complaints)
                .send(Letters.notice(NoticeChannel.LETTER, "18 Renmin Road", "Received", "We have it."));

        try (var files = Files.list(folder);
                var pdf = Loader.loadPDF(files.toList().get(0).toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).containsPattern("Zhuge Liang\\s+18 Renmin Road");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToMayBeTriedAgain() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatExceptionOfType(TransportFailure.class)
                .isThrownBy(() -> new PrintFolderTransport(file, CLOCK, complaints)
                        .send(Letters.notice(NoticeChannel.LETTER, Letters.ADDRESS, "s", "t")))
                .matches(failure -> failure.kind() == TransportFailure.Kind.OUT_OF_ORDER);
    }
}
