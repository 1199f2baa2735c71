package io.huiyin.complaint;

/** The weight of a customer, which may raise a priority and never lowers it (R7.2-2d, S-26). */
public enum CustomerImportance {
    STANDARD,
    KEY,
    CRITICAL
}
