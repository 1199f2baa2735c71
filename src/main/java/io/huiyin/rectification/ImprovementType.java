package io.huiyin.rectification;

/** What a measure changes (R5.4.5, R2.4.2-d). */
public enum ImprovementType {
    PROCESS,
    TECHNOLOGY,
    TRAINING,
    RULE
}
