package io.huiyin.archive;

/** The two forms of a filed version: for machines and for people. */
public enum Document {
    JSON,
    PDF
}
