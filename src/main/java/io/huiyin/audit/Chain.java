package io.huiyin.audit;

/** The chains that together prove the record: the case logs, the looks at personal data, the archive. */
public enum Chain {
    COURSES,
    READS,
    ARCHIVE
}
