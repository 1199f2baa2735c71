package io.huiyin.conformance;

import java.util.List;

/**
 * Whether one complaint kept one sentence of the handbook.
 *
 * @param detail which round, clock or part it was, in codes that name nobody; empty when it was kept
 */
public record Verdict(Kind kind, String detail) {

    /** What may come of it. */
    public enum Kind {
        KEPT,
        BROKEN,
        NOT_APPLICABLE
    }

    static final Verdict KEPT = new Verdict(Kind.KEPT, "");
    static final Verdict NOT_APPLICABLE = new Verdict(Kind.NOT_APPLICABLE, "");

    static Verdict broken(String detail) {
        return new Verdict(Kind.BROKEN, detail);
    }

    static Verdict keptIf(boolean kept) {
        return kept ? KEPT : broken("");
    }

    /** Kept if nothing is missing. */
    static Verdict without(List<String> missing) {
        return missing.isEmpty() ? KEPT : broken(String.join(", ", missing));
    }
}
