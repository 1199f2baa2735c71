package io.huiyin.attachment;

import io.huiyin.attachment.Attachment.State;
import io.huiyin.attachment.Attachments.AlreadyThere;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files for a complaint, and looks again at those that the scanner could not look at (S-61). */
public class KeepAttachment {

    private static final Logger LOG = LoggerFactory.getLogger(KeepAttachment.class);
    private static final int MOST = 50;

    private final FileKinds kinds = new FileKinds();
    private final Attachments attachments;
    private final Optional<FileScanner> scanner;
    private final CaseFile cases;
    private final Predicate<Complaint> workedOn;
    private final Consumer<Runnable> transaction;

    /**
     * @param workedOn whether somebody would look at a file of the customer
     * @param transaction does all of something or nothing
     */
    KeepAttachment(
            Attachments attachments,
            Optional<FileScanner> scanner,
            CaseFile cases,
            Predicate<Complaint> workedOn,
            Consumer<Runnable> transaction) {
        this.attachments = attachments;
        this.scanner = scanner;
        this.cases = cases;
        this.workedOn = workedOn;
        this.transaction = transaction;
    }

    /**
     * Keeps a file with a line in the case log. The same content again is the file that is there.
     *
     * @param content read once, not closed
     * @throws Refused if it is empty, larger than 20 megabytes, of a kind that is not taken, or infected
     * @throws NotNow if the complaint has many files already, had this one until its archive was disposed of, or is closed and the
     *     file comes from the customer
     */
    public Attachment keep(Complaint complaint, String name, InputStream content, boolean fromCustomer, String by)
            throws IOException {
        try (var received = ReceivedFile.of(content)) {
            var type = kinds.of(received.content(), name);
            var known = known(complaint, received, fromCustomer);
            if (known.isPresent()) {
                return known.get();
            }
            if (fromCustomer && !workedOn.test(complaint)) {
                throw new NotNow("complaintOver");
            }
            var attachment = new Attachment(
                    ReceivedFile.newId(),
                    complaint.number(),
                    FileName.of(name, FileKinds.ending(type)),
                    type,
                    received.size(),
                    received.sha256(),
                    fromCustomer,
                    by,
                    cases.now().truncatedTo(ChronoUnit.MILLIS),
                    scanned(received));
            return kept(complaint, attachment, received);
        }
    }

    private Attachment kept(Complaint complaint, Attachment attachment, ReceivedFile received) {
        try {
            transaction.accept(() -> {
                if (attachments.add(attachment, received.content())) {
                    note(complaint, attachment, Event.ATTACHMENT_ADDED);
                }
            });
        } catch (AlreadyThere e) {
            LOG.debug("The same file has come a second time at the same moment", e);
        }
        if (attachment.state() == State.INFECTED) {
            throw new Refused("file", "fileInfected");
        }
        return known(complaint, received, attachment.fromCustomer()).orElse(attachment);
    }

    private Optional<Attachment> known(Complaint complaint, ReceivedFile received, boolean fromCustomer) {
        var all = attachments.of(complaint.number());
        var same = all.stream()
                .filter(it -> it.sha256().equals(received.sha256()) && it.fromCustomer() == fromCustomer)
                .findFirst();
        if (same.filter(it -> it.state() == State.INFECTED).isPresent()) {
            throw new Refused("file", "fileInfected");
        }
        if (same.filter(it -> it.state() == State.ERASED).isPresent()) {
            throw new NotNow("fileErased");
        }
        if (same.isEmpty() && all.size() >= MOST) {
            throw new NotNow("tooManyFiles", MOST);
        }
        return same;
    }

    private State scanned(ReceivedFile received) {
        try {
            return scanner.isEmpty() || scanner.get().isHarmless(received.content()) ? State.KEPT : State.INFECTED;
        } catch (IOException e) {
            LOG.warn("The scanner gives no answer, a file is kept in quarantine: {}", e.getMessage());
            return State.QUARANTINED;
        }
    }

    /** Has the scanner look at files that it could not look at when they came; those that it still cannot stay where they are. */
    public void scanQuarantined() {
        if (scanner.isPresent()) {
            attachments.quarantined().forEach(this::scanAgain);
        }
    }

    private void scanAgain(Attachment attachment) {
        try (var stored = StoredFile.of(attachments, attachment)) {
            var state = scanner.orElseThrow().isHarmless(stored.content()) ? State.KEPT : State.INFECTED;
            transaction.accept(() -> {
                if (attachments.settle(attachment, state)) {
                    note(cases.get(attachment.complaint()), attachment.become(state), Event.ATTACHMENT_SCANNED);
                }
            });
        } catch (IOException e) {
            LOG.warn("The scanner still gives no answer: {}", e.getMessage());
        }
    }

    private void note(Complaint complaint, Attachment attachment, Event event) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("fileName", attachment.name());
        detail.put("mediaType", attachment.mediaType());
        detail.put("fileSize", attachment.size());
        detail.put("sha256", attachment.sha256());
        detail.put("fileState", attachment.state().name());
        cases.note(complaint, attachment.addedBy(), event, null, Map.copyOf(detail));
    }
}
