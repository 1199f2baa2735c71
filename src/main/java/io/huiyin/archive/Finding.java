package io.huiyin.archive;

/**
 * The first link of the chain that does not hold.
 *
 * @param complaint number of the complaint, or null when the link belongs to none that is known
 * @param version the version of it that is concerned
 * @param position where in the chain it was noticed
 */
public record Finding(String complaint, int version, long position, Fault fault) {

    /** What is wrong with a link. */
    public enum Fault {
        JSON_ALTERED,
        PDF_ALTERED,
        DOCUMENT_MISSING,
        ENTRY_ALTERED,
        MISSING_VERSION,
        CHAIN_BROKEN,
        INSERTED,
        NOT_THE_NOTED_HASH
    }
}
