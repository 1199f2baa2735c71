package io.huiyin.rectification;

import java.time.LocalDate;

/**
 * What was decided (R6.2-3a).
 *
 * @param owner id of a user, or of a department whose head answers for it
 * @param dueOn day by whose close of business it is done
 */
public record Plan(String measure, ImprovementType type, String owner, LocalDate dueOn, String acceptanceCriteria) {}
