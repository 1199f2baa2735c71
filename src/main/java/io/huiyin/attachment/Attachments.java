package io.huiyin.attachment;

import io.huiyin.complaint.ComplaintNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the files are kept, outside of the engine's tables. */
public interface Attachments {

    /**
     * Adds a file with its content, or without it if it is infected; false if the complaint has it already from the same side.
     *
     * @throws AlreadyThere if it comes a second time at the same moment
     */
    boolean add(Attachment attachment, Path content);

    /** All files of a complaint, in the order in which they came. */
    List<Attachment> of(ComplaintNumber complaint);

    Optional<Attachment> find(ComplaintNumber complaint, String id);

    /** Files that still have to be looked at by the scanner, the oldest first. */
    List<Attachment> quarantined();

    /** Writes the content piece by piece; a large file never is in memory as a whole. */
    void write(Attachment attachment, OutputStream target) throws IOException;

    /** Notes what the scanner has said of a quarantined file: true once; the content of an infected file is removed. */
    boolean settle(Attachment attachment, Attachment.State state);

    /** The same file was added meanwhile; the transaction is of no use any more. */
    class AlreadyThere extends RuntimeException {
        public AlreadyThere(Throwable cause) {
            super(cause);
        }
    }
}
