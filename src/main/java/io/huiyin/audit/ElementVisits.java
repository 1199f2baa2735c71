package io.huiyin.audit;

import java.util.List;

/**
 * How often an element was passed and how long it took.
 *
 * @param open how often it is waited at now
 * @param meanMillis of those that have ended; null when none has
 * @param derived whether the history does not keep it and it follows from the elements before and after it
 */
public record ElementVisits(
        String element,
        String name,
        String type,
        long count,
        long open,
        long cancelled,
        Long meanMillis,
        Long longestMillis,
        boolean derived) {

    static ElementVisits of(String name, List<Visit> visits) {
        var first = visits.get(0);
        var times = visits.stream()
                .filter(visit -> visit.endedAt() != null)
                .map(visit -> visit.endedAt().toEpochMilli() - visit.startedAt().toEpochMilli())
                .mapToLong(Long::longValue)
                .summaryStatistics();
        boolean ended = times.getCount() > 0;
        return new ElementVisits(
                first.element(),
                name,
                first.type(),
                visits.size(),
                visits.size() - times.getCount(),
                visits.stream().filter(Visit::cancelled).count(),
                ended ? Math.round(times.getAverage()) : null,
                ended ? times.getMax() : null,
                false);
    }

    static ElementVisits derived(Diagram.Node node) {
        return new ElementVisits(node.id(), node.name(), node.type(), 1, 0, 0, null, null, true);
    }
}
