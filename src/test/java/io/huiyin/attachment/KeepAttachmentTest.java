package io.huiyin.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.attachment.Attachment.State;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.notification.Letters;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepAttachmentTest {

    private static final String PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n";
    private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";

    private final MemoryComplaints complaints = new MemoryComplaints();
    private final MemoryCaseLog log = new MemoryCaseLog();
    private final MemoryAttachments attachments = new MemoryAttachments();
    private final Complaint complaint = Letters.complaint(Letters.customer(Locale.ENGLISH), "Broadband");

    KeepAttachmentTest() {
        complaints.add(complaint);
    }

    private boolean scannerWorks = true;
    private boolean harmless = true;
    private boolean workedOn = true;
    private final FileScanner scanner = file -> {
        if (!scannerWorks) {
            throw new IOException("down");
        }
        return harmless;
    };

    @ParameterizedTest
    @CsvSource({
        "invoice.pdf, invoice.pdf",
        "invoice.pdf.exe, invoice_pdf.pdf",
        "invoice, invoice.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\Users\\li\\账单 三月.PDF, 账单 三月.pdf",
        "'a\u202Efdp.exe', a_fdp.pdf",
        "'<b>|\"?.pdf', _b_.pdf",
        "..., file.pdf"
    })
    void aNameCanBeSavedAnywhereAndSaysWhatIsInTheFile(String given, String kept) throws IOException {
        assertThat(keep(given, bytes(PDF)).name()).isEqualTo(kept);
    }

    @Test
    void whatAFileIsFollowsFromItsContent() throws IOException {
        var kept = keep("photo.pdf", bytes(PNG));

        assertThat(kept.mediaType()).isEqualTo("image/png");
        assertThat(kept.name()).isEqualTo("photo.png");
    }

    @ParameterizedTest
    @CsvSource({
        "page.jpg, <html><script>alert(1)</script></html>",
        "picture.svg, <svg xmlns='http://www.w3.org/2000/svg'/>",
        "run.txt, MZ\u0090\0\u0003\0\0\0\u0004",
        "run.sh, #!/bin/sh",
    })
    void whatABrowserOrAMachineWouldRunIsNotTaken(String name, String content) {
        refused(name, bytes(content), "fileKind");
    }

    @Test
    void aPictureThatIsAnArchiveOrADocumentToIsNotTaken() throws IOException {
        refused("both.png", concat(bytes(PNG), zip("Evil.class", 10)), "fileTwoKinds");
        refused("both.png", bytes(PNG + PDF), "fileTwoKinds");
    }

    @Test
    void anOfficeDocumentIsTakenUnlessItHoldsAProgramOrUnpacksToTooMuch() throws IOException {
        assertThat(keep("letter.docx", zip("word/document.xml", 1000)).mediaType())
                .contains("wordprocessingml");
        refused("letter.docx", zip("word/vbaProject.bin", 1000), "fileProgram");
        refused("bomb.xlsx", zip("xl/sheet1.xml", 210 * 1024 * 1024), "fileUnpacks");
        refused("archive.zip", zip("anything", 1000), "fileKind");
    }

    @ParameterizedTest
    @CsvSource({"photo.jpg", "bill.pdf", "sound.mp3", "note.txt", "list.csv", "letter.docx", "letter.doc"})
    void whatIsNothingByItsContentIsNotTakenWhateverItsNameIs(String name) {
        var noise = new byte[4096];
        new Random(1).nextBytes(noise);

        refused(name, noise, "fileKind");
    }

    @Test
    void anArchiveIsNoOfficeDocumentBecauseItIsCalledSo() throws IOException {
        refused("letter.docx", zip("Evil.class", 1000), "fileKind");
        refused("letter.docx", zip("word/document.xml", 1000, "other.xml"), "fileKind");
        assertThat(keep("letter", zip("word/document.xml", 1000)).name()).isEqualTo("letter.docx");
        assertThat(keep("table.docx", zip("xl/workbook.xml", 1000)).name()).isEqualTo("table.xlsx");
    }

    @Test
    void textIsTakenInAnEncodingThatIsNotTold() throws IOException {
        var text = "每天晚上断网，已经一周了。".getBytes(Charset.forName("GBK"));

        assertThat(keep("说明.txt", text).mediaType()).isEqualTo("text/plain");
        assertThat(keep("清单.csv", concat(text, text)).name()).isEqualTo("清单.csv");
    }

    @Test
    void aVoiceMessageIsTaken() throws IOException {
        var ogg = "OggS\0\u0002\0\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0\0\u0001\0\0\0\u0001\u001e\u0001vorbis\0\0\0\0\u0002";

        assertThat(keep("voice.ogg", bytes(ogg)).name()).isEqualTo("voice.ogg");
        assertThat(keep("call.amr", bytes("#!AMR\n\u0004\u0005")).mediaType()).isEqualTo("audio/amr");
    }

    @Test
    void aFileOfTheCustomerForAClosedComplaintIsRefusedBeforeItIsKept() throws IOException {
        var before = keep("invoice.pdf", bytes(PDF));
        workedOn = false;

        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> keep("photo.png", bytes(PNG)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("complaintOver"));

        assertThat(keep("invoice.pdf", bytes(PDF))).isEqualTo(before);
        assertThat(attachments.of(complaint.number())).containsExactly(before);
        assertThat(keeper().keep(complaint, "letter.png", stream(PNG), false, "archivist")
                        .state())
                .isEqualTo(State.KEPT);
    }

    @Test
    void nothingAndTooMuchAreNotTaken() {
        refused("empty.txt", new byte[0], "fileEmpty");
        refused("long.txt", new byte[20 * 1024 * 1024 + 1], "fileTooLarge");
    }

    @Test
    void aFileStandsInTheCaseLogWithItsHash() throws IOException {
        var kept = keep("invoice.pdf", bytes(PDF));

        assertThat(log.of(complaint.number()))
                .filteredOn(entry -> entry.event() == Event.ATTACHMENT_ADDED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .containsEntry("sha256", kept.sha256())
                        .containsEntry("fileName", "invoice.pdf")
                        .containsEntry("fileState", "KEPT"));
        assertThat(kept.sha256()).hasSize(64);
        assertThat(kept.size()).isEqualTo(PDF.length());
    }

    @Test
    void theSameContentAgainIsTheFileThatIsThere() throws IOException {
        var first = keep("invoice.pdf", bytes(PDF));

        assertThat(keep("again.pdf", bytes(PDF))).isEqualTo(first);
        assertThat(attachments.of(complaint.number())).hasSize(1);
    }

    @Test
    void whatTheScannerFindsIsRefusedAndStandsInTheCaseLog() {
        harmless = false;

        refused("invoice.pdf", bytes(PDF), "fileInfected");

        assertThat(log.of(complaint.number()))
                .anySatisfy(entry -> assertThat(entry.detail()).containsEntry("fileState", "INFECTED"));
    }

    @Test
    void whileTheScannerIsDownAFileIsKeptInQuarantineUntilItHasBeenLookedAt() throws IOException {
        scannerWorks = false;
        assertThat(keep("invoice.pdf", bytes(PDF)).state()).isEqualTo(State.QUARANTINED);
        keeper().scanQuarantined();
        assertThat(attachments.quarantined()).hasSize(1);

        scannerWorks = true;
        keeper().scanQuarantined();

        assertThat(attachments.quarantined()).isEmpty();
        assertThat(attachments.of(complaint.number()).get(0).state()).isEqualTo(State.KEPT);
        assertThat(log.of(complaint.number()))
                .anySatisfy(entry -> assertThat(entry.event()).isEqualTo(Event.ATTACHMENT_SCANNED));
    }

    private void refused(String name, byte[] content, String reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> keep(name, content))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Attachment keep(String name, byte[] content) throws IOException {
        return keeper().keep(complaint, name, new ByteArrayInputStream(content), true, "customer");
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(bytes(content));
    }

    private KeepAttachment keeper() {
        var cases = new CaseFile(complaints, log, Clock.systemUTC());
        return new KeepAttachment(attachments, Optional.of(scanner), cases, it -> workedOn, Runnable::run);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(
                text.contains("PNG") || text.startsWith("MZ") || text.startsWith("OggS")
                        ? StandardCharsets.ISO_8859_1
                        : StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static byte[] zip(String part, int size) throws IOException {
        return zip(part, size, "[Content_Types].xml");
    }

    private static byte[] zip(String part, int size, String first) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write(bytes("<Types/>"));
            zip.putNextEntry(new ZipEntry(part));
            var block = new byte[1024 * 1024];
            for (int left = size; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
        }
        return bytes.toByteArray();
    }
}
