package io.huiyin.intake;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.SecretToken;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes complaints from a file, each in a transaction of its own. A line without an external reference gets one that follows from
 * its content, so that the same file again brings nothing new.
 */
public class ImportComplaints {

    private static final Logger LOG = LoggerFactory.getLogger(ImportComplaints.class);
    private static final String REFERENCE = "externalReference";
    private static final String DERIVED = "import-";

    private final ReceiveComplaint receiveComplaint;
    private final ViewPolicy policy = new ViewPolicy();

    ImportComplaints(ReceiveComplaint receiveComplaint) {
        this.receiveComplaint = receiveComplaint;
    }

    /**
     * Takes one line; whatever is wrong with it is told in the result.
     *
     * @param line as it was read, or why it could not be
     * @param by who imports
     */
    public Imported take(ReadLine line, Viewer by) {
        if (line.refused() != null) {
            return Imported.refused(line.number(), line.refused());
        }
        try {
            return take(line.number(), withReference(line.registration()), by);
        } catch (Refused e) {
            return Imported.refused(line.number(), e);
        } catch (RuntimeException e) {
            LOG.error("Line {} of an import failed", line.number(), e);
            return Imported.failed(line.number());
        }
    }

    private Imported take(int line, Registration registration, Viewer by) {
        var receipt = receiveComplaint.receive(registration, Bringer.of(by));
        var complaint = receipt.complaint();
        if (!receipt.isNew() && policy.sight(by, complaint, () -> Involvement.NONE) == Sight.FORBIDDEN) {
            throw new Refused(REFERENCE, "usedBefore");
        }
        return Imported.complaint(line, receipt.isNew(), complaint);
    }

    private static Registration withReference(Registration registration) {
        if (registration.values().get(REFERENCE) != null) {
            return registration;
        }
        var content = new TreeMap<>(registration.values());
        content.values().removeIf(Objects::isNull);
        var values = new LinkedHashMap<>(registration.values());
        values.put(REFERENCE, DERIVED + new SecretToken(content.toString()).hash());
        return new Registration(values);
    }

    /**
     * A line of a file.
     *
     * @param number of the line in the file on which it begins, from 1
     * @param registration what it says; null if it could not be read
     * @param refused why it could not be read; null if it could
     */
    public record ReadLine(int number, Registration registration, Refused refused) {}

    /** What became of a line. */
    public record Imported(int line, Outcome outcome, Complaint complaint, Refused refused) {

        static Imported complaint(int line, boolean isNew, Complaint complaint) {
            return new Imported(line, isNew ? Outcome.TAKEN : Outcome.DUPLICATE, complaint, null);
        }

        static Imported refused(int line, Refused refused) {
            return new Imported(line, Outcome.REFUSED, null, refused);
        }

        static Imported failed(int line) {
            return new Imported(line, Outcome.FAILED, null, null);
        }
    }

    /** How a line fared. */
    public enum Outcome {
        /** A new complaint. */
        TAKEN,
        /** A complaint that was there before. */
        DUPLICATE,
        /** Something is wrong with the line. */
        REFUSED,
        /** Something is wrong with Huiyin; the line may be imported again. */
        FAILED
    }
}
