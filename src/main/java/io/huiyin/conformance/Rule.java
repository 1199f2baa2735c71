package io.huiyin.conformance;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One sentence of the handbook that a finished complaint keeps or breaks.
 *
 * @param name its key in the catalogue {@code conformance}, where the sentence stands
 * @param clause where the handbook says so
 */
public record Rule(
        String name, String clause, Predicate<FinishedCase> concerns, Function<FinishedCase, Verdict> judgement) {

    /** A sentence about complaints that were handled to the end. */
    static Rule ofHandled(String name, String clause, Function<FinishedCase, Verdict> judgement) {
        return new Rule(name, clause, FinishedCase::isHandled, judgement);
    }

    /** A sentence about every complaint. */
    static Rule ofAll(String name, String clause, Function<FinishedCase, Verdict> judgement) {
        return new Rule(name, clause, any -> true, judgement);
    }

    Rule onlyIf(Predicate<FinishedCase> condition) {
        return new Rule(name, clause, concerns.and(condition), judgement);
    }

    Verdict judge(FinishedCase finished) {
        return concerns.test(finished) ? judgement.apply(finished) : Verdict.NOT_APPLICABLE;
    }
}
