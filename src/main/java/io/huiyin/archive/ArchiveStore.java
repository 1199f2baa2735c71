package io.huiyin.archive;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the archive is kept: versions are only ever added, documents go only by disposal. */
public interface ArchiveStore {

    /** The complaint's versions in order. */
    List<ArchiveVersion> versions(ComplaintNumber complaint);

    /** The link at a position of the chain. */
    Optional<ArchiveVersion> at(long position);

    /** The next links after a position, in order and not more than a page of them. */
    List<ArchiveVersion> after(long position);

    /**
     * The document as it was filed; empty when it was disposed of or is missing.
     *
     * @throws Unreadable if it was damaged
     */
    Optional<byte[]> document(long position, Document document);

    /** Whether anything is kept of the documents of this link. */
    boolean hasDocuments(long position);

    /** A link of which something is kept that is neither of its documents. */
    Optional<ArchiveVersion> withOtherDocuments();

    /** The head of the chain as it stands. */
    ChainHead head();

    /** The head of the chain; nobody else can add a link before this transaction ends. */
    ChainHead lockHead();

    /** Adds the next link with its documents; the head must be locked. */
    void add(ArchiveVersion version, byte[] json, byte[] pdf);

    /** A complaint of which fewer versions are there than were filed. */
    Optional<ComplaintNumber> incomplete();

    Optional<Retention> retention(ComplaintNumber complaint);

    /** Runs work while nobody can change how long the complaint's archive is kept, nor file a version of it. */
    <T> T undisturbed(ComplaintNumber complaint, Supplier<T> work);

    void retainUntil(ComplaintNumber complaint, LocalDate day);

    /** Sets the hold, or takes it away with null. */
    void hold(ComplaintNumber complaint, Retention.Hold hold);

    /** Sets the proposal to dispose of the archive, or takes it away with null. */
    void propose(ComplaintNumber complaint, Retention.Proposal proposal);

    /** Sealed archives that had to be kept until a day before this one, are not held and still there; the oldest, a page of them. */
    List<Due> disposable(LocalDate today);

    /** An archive whose time is over. */
    record Due(ComplaintNumber complaint, Retention retention) {}

    /** Removes the documents of all versions; the links stay. */
    void dispose(ComplaintNumber complaint, Instant at);

    /** A stored document is not in the form in which documents are stored. */
    class Unreadable extends RuntimeException {
        public Unreadable(long position, Throwable cause) {
            super("The document at position " + position + " cannot be read", cause);
        }
    }
}
