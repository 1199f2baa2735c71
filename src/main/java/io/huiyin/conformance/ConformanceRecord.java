package io.huiyin.conformance;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be read of the checks. */
public class ConformanceRecord {

    private final Results results;

    ConformanceRecord(Results results) {
        this.results = results;
    }

    public ConformanceReport report() {
        return ConformanceReport.of(results);
    }

    /** Broken sentences by complaint number, about so many. */
    public List<Breach> breaches(Results.Wanted wanted, int size) {
        return results.breaches(wanted, size).stream()
                .map(found -> new Breach(
                        found.complaint(), found.rule(), clause(found.rule()), found.detail(), found.judgedAt()))
                .toList();
    }

    /** Each sentence that concerns one complaint; empty while it was not judged. */
    public List<Judged> of(ComplaintNumber complaint) {
        return results.of(complaint).stream()
                .map(found -> new Judged(found.rule(), clause(found.rule()), found.broken(), found.detail()))
                .toList();
    }

    /** What supervisors said about breaches, the newest first. */
    public List<Results.Review> reviews(int size) {
        return results.reviews(size);
    }

    /** Whether there is a sentence of this name. */
    public static boolean isRule(String name) {
        return rule(name).isPresent();
    }

    private static String clause(String name) {
        return rule(name).map(Rule::clause).orElse("");
    }

    private static Optional<Rule> rule(String name) {
        return Handbook.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }

    /** A sentence that a complaint broke. */
    public record Breach(String complaint, String rule, String clause, String detail, Instant judgedAt) {}

    /** Whether a complaint kept a sentence. */
    public record Judged(String rule, String clause, boolean broken, String detail) {}
}
