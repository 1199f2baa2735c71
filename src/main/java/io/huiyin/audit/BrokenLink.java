package io.huiyin.audit;

/**
 * The first place of a chain that does not hold.
 *
 * @param complaint number of the complaint, or null where it is about none
 * @param position line of the complaint's case log for {@link Chain#COURSES}, 0 for its clock ledger; else place in the chain
 * @param clock line of its clock ledger, or null where it is none or not known which
 * @param field what the record says otherwise than it was filed; null for every other fault
 */
public record BrokenLink(Chain chain, String complaint, long position, LedgerPlace clock, String field, Fault fault) {

    /** A place outside the clock ledgers, or one in them that is not known more closely. */
    BrokenLink(Chain chain, String complaint, long position, Fault fault) {
        this(chain, complaint, position, null, null, fault);
    }

    /** What somebody did past the application. */
    public enum Fault {
        ALTERED,
        REMOVED,
        INSERTED,
        /** Which limits were warned of, missed and answered for is another story in the case log than in the clock ledger. */
        CLOCKS_DIFFER,
        /** The record of a complaint is gone, while what belongs to it is still there. */
        RECORD_REMOVED,
        /** The record of a sealed complaint says another thing than was filed of it last. */
        RECORD_ALTERED,
        /** How long an archive is kept, or whether it was disposed of, is another thing than the case log tells. */
        RETENTION_ALTERED,
        /** The file that a line tells of is gone or has another content, or is there again though it was taken away. */
        FILE_ALTERED,
        /** There are more or fewer files than the case log tells of. */
        FILES_DIFFER,
        /** The chain holds, but is another one than that of which somebody noted the head. */
        NOT_AS_ANCHORED
    }
}
