package io.huiyin.audit;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CourseLine;
import io.huiyin.deadline.LedgerLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the case log of one complaint tells of its limits beside what its clock ledger says: which were warned of, missed and answered
 * for, and when.
 */
class ToldLimits {

    private static final String TOLD = "LIMIT_";
    private static final Set<String> KINDS =
            EnumSet.of(Event.LIMIT_WARNED, Event.LIMIT_MISSED, Event.LIMIT_ANSWERED).stream()
                    .map(event -> event.name().substring(TOLD.length()))
                    .collect(Collectors.toSet());

    private final List<Told> told = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private String limit;

    /** Takes the next line of the case log. */
    void take(CourseLine line) {
        if (line.event().startsWith(TOLD) && KINDS.contains(kind(line))) {
            told.add(new Told(line.position(), mark(line, Detail.of(line))));
        }
    }

    /** Takes the next line of the ledger, clock by clock. */
    void take(LedgerLine line) {
        if (line.place() == 1) {
            limit = null;
        }
        if (line.limit() != null) {
            limit = line.limit();
        }
        if (KINDS.contains(line.kind())) {
            marks.add(Mark.of(line.kind(), line.clock().replace('_', '-'), line.round(), line.at(), limit));
        }
    }

    /** The first line of the case log that the ledger does not know of; 0 if only the ledger knows of something; empty if they agree. */
    OptionalInt broken() {
        var untold = new ArrayList<>(marks);
        for (var line : told) {
            if (!untold.remove(line.mark())) {
                return OptionalInt.of(line.position());
            }
        }
        return untold.isEmpty() ? OptionalInt.empty() : OptionalInt.of(0);
    }

    private static String kind(CourseLine line) {
        return line.event().substring(TOLD.length());
    }

    private static Mark mark(CourseLine line, Map<String, Object> detail) {
        var clock = String.valueOf(detail.get("clock"));
        return Mark.of(kind(line), clock, line.round(), line.at(), String.valueOf(detail.get("limit")));
    }

    private record Told(int position, Mark mark) {}

    /** @param at null for an answer, of which each notes its own moment, and so is the limit */
    private record Mark(String kind, String clock, int round, Instant at, String limit) {

        static Mark of(String kind, String clock, int round, Instant at, String limit) {
            boolean answered = kind.equals("ANSWERED");
            return new Mark(kind, clock, round, answered ? null : at, answered ? null : limit);
        }
    }
}
