package io.huiyin.audit.web;

import io.huiyin.archive.RecordWords;
import io.huiyin.audit.Diagram;
import io.huiyin.audit.TimelineEvent;
import io.huiyin.audit.TimelineEvent.Change;
import io.huiyin.audit.TimelineEvent.Source;
import io.huiyin.deadline.Limit;
import java.time.Instant;
import java.util.List;

/** A line of the timeline in words. */
record TimelineRow(
        Instant at,
        Source source,
        String event,
        String text,
        String who,
        String element,
        String form,
        Integer round,
        List<ChangeRow> changes) {

    static TimelineRow of(TimelineEvent event, Diagram diagram, RecordWords words) {
        return new TimelineRow(
                event.at(),
                event.source(),
                event.event(),
                words.constant("Event", event.event()),
                event.who(),
                event.element() == null ? null : diagram.name(event.element()),
                event.form(),
                event.round(),
                event.changes().stream()
                        .filter(change -> change.before() != null || change.after() != null)
                        .map(change -> ChangeRow.of(change, words))
                        .toList());
    }

    /** A field with what it said before, absent where it was not, and what it says now. */
    record ChangeRow(String field, String before, String after) {

        static ChangeRow of(Change change, RecordWords words) {
            var before = change.before() == null ? null : worded(change.field(), change.before(), words);
            return new ChangeRow(words.label(change.field()), before, worded(change.field(), change.after(), words));
        }

        /** The case log has limits as it has texts. */
        private static String worded(String field, Object value, RecordWords words) {
            return field.equals("limit") && value instanceof String limit
                    ? words.value(Limit.parse(limit))
                    : words.value(field, value);
        }
    }
}
