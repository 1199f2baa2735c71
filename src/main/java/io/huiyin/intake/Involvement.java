package io.huiyin.intake;

/** What somebody has to do with the open tasks of a complaint. */
public enum Involvement {
    NONE,
    /** One is offered to him or to a group of his. */
    OFFERED,
    /** He has one. */
    ASSIGNED
}
