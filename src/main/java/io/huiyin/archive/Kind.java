package io.huiyin.archive;

/** The three archive acts (C-09). */
public enum Kind {
    /** The handling record, within 7 working days after handling (K15). */
    FIRST,
    /** What came afterwards; nothing filed is ever overwritten (S-44). */
    ADDENDUM,
    /** The final archive, within 7 working days after closing; retention counts from here (K17). */
    SEAL
}
