package io.huiyin.complaint;

/** What the analysis found to be the cause (R2.2.2.2-a). */
public enum RootCauseClass {
    SYSTEMIC,
    HUMAN,
    PROCEDURAL,
    TECHNICAL_FAULT
}
