package io.huiyin.process.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Complaint;
import io.huiyin.text.Reasons;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A complaint as it stands, read once for all of its tasks.
 *
 * @param course all lines of its case log
 * @param limits the running limits, ready to be shown
 */
record CaseSoFar(Complaint complaint, List<CaseEntry> course, List<Map<String, Object>> limits) {

    /** The lines that tell one kind of event, oldest first. */
    Stream<CaseEntry> lines(Event event) {
        return course.stream().filter(entry -> entry.event() == event);
    }

    /** Why a table decided so when it was asked last, for readers of a language; empty if it never was. */
    Optional<String> reason(String table, Locale locale) {
        return last(decisions(table), locale);
    }

    /**
     * Why a table gave what counts now, or else why it decided so when it was asked last: a rule that gave less since has changed nothing.
     *
     * @param output the column of what counts now
     */
    Optional<String> reason(String table, String output, Optional<? extends Enum<?>> present, Locale locale) {
        var counts = present.map(Enum::name).orElse(null);
        var decided = decisions(table).filter(detail -> Objects.equals(detail.get(output), counts));
        return last(decided, locale).or(() -> reason(table, locale));
    }

    private Stream<Map<String, Object>> decisions(String table) {
        return lines(Event.DECIDED).map(CaseEntry::detail).filter(detail -> table.equals(detail.get("decision")));
    }

    private static Optional<String> last(Stream<Map<String, Object>> decisions, Locale locale) {
        return decisions
                .map(detail -> (String) detail.get("reason"))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(reason -> Reasons.of(reason, locale));
    }
}
