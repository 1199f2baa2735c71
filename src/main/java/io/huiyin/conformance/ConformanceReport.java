package io.huiyin.conformance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How the handbook is kept, sentence by sentence.
 *
 * @param judgedAt when the last complaint was judged; null when none was
 * @param complaints how many were judged
 */
public record ConformanceReport(Instant judgedAt, long complaints, List<Line> clauses) {

    static ConformanceReport of(Results results) {
        var counts = results.counts();
        var lines = Handbook.rules().stream()
                .map(rule -> Line.of(rule, counts))
                .sorted(Comparator.comparingLong(Line::broken).reversed())
                .toList();
        var summary = results.summary();
        return new ConformanceReport(summary.lastAt(), summary.complaints(), lines);
    }

    /**
     * One sentence.
     *
     * @param kept how many complaints kept it, of those that it concerns
     */
    public record Line(String rule, String clause, long kept, long broken) {

        private static Line of(Rule rule, List<Results.Count> counts) {
            return counts.stream()
                    .filter(count -> count.rule().equals(rule.name()))
                    .findFirst()
                    .map(count -> new Line(rule.name(), rule.clause(), count.kept(), count.broken()))
                    .orElse(new Line(rule.name(), rule.clause(), 0, 0));
        }
    }
}
