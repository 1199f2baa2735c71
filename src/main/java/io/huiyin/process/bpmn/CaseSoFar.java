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
        return lines(Event.DECIDED)
                .filter(entry -> table.equals(entry.detail().get("decision")))
                .map(entry -> (String) entry.detail().get("reason"))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(reason -> Reasons.of(reason, locale));
    }
}
