package io.huiyin.archive;

/**
 * The first link of the chain that does not hold.
 *
 * @param complaint number of the complaint, or null when the link belongs to none that is known
 * @param version the version of it that is concerned
 * @param position where in the chain it was noticed
 * @param field what the record says otherwise than it was filed, for example {@code standing.status}; null for every other fault
 */
public record Finding(String complaint, int version, long position, Fault fault, String field) {

    /** A link of which something is wrong that is no field of the record. */
    Finding(String complaint, int version, long position, Fault fault) {
        this(complaint, version, position, fault, null);
    }

    static Finding of(ArchiveVersion link, Fault fault, String field) {
        return new Finding(link.complaint().value(), link.version(), link.position(), fault, field);
    }

    /** What is wrong with a link. */
    public enum Fault {
        JSON_ALTERED,
        PDF_ALTERED,
        DOCUMENT_MISSING,
        ENTRY_ALTERED,
        MISSING_VERSION,
        CHAIN_BROKEN,
        INSERTED,
        NOT_THE_NOTED_HASH,
        /** The complaint that was filed is not known any more. */
        RECORD_MISSING,
        /** The record of a sealed complaint says another thing than was filed of it last. */
        RECORD_ALTERED,
        /** There are documents again of an archive that was disposed of, or parts of documents that nobody filed. */
        DOCUMENT_INSERTED,
        /** How long the archive is kept, and whether it was disposed of, is another thing than the case log tells. */
        RETENTION_ALTERED
    }
}
