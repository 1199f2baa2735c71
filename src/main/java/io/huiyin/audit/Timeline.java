package io.huiyin.audit;

import io.huiyin.audit.TimelineEvent.Change;
import io.huiyin.audit.TimelineEvent.Source;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.deadline.ClockEvent;
import io.huiyin.deadline.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Brings what record, clocks and engine noted of one complaint into one list, oldest first. */
public class Timeline {

    private static final Set<Event> ENTERED = EnumSet.of(Event.RECEIVED, Event.STEP_COMPLETED);

    /** The others are told by the case log. */
    private static final Set<ClockEvent.Kind> ONLY_IN_THE_LEDGER =
            EnumSet.of(ClockEvent.Kind.STARTED, ClockEvent.Kind.RETARGETED, ClockEvent.Kind.STOPPED);

    private final List<TimelineEvent> events = new ArrayList<>();
    private final Map<String, Object> facts = new HashMap<>();
    private final Map<String, Limit> limits = new HashMap<>();

    /** Lines of the case log, in their order. */
    public Timeline record(List<CaseEntry> entries, Diagram diagram) {
        entries.forEach(entry -> events.add(new TimelineEvent(
                entry.at(),
                Source.RECORD,
                entry.event().name(),
                entry.actor(),
                entry.step(),
                form(diagram, entry),
                entry.round(),
                changes(entry))));
        return this;
    }

    private static String form(Diagram diagram, CaseEntry entry) {
        var node = entry.step() == null ? null : diagram.nodes().get(entry.step());
        return node == null || !ENTERED.contains(entry.event()) ? null : node.form();
    }

    private List<Change> changes(CaseEntry entry) {
        if (entry.event() == Event.STATUS_CHANGED) {
            return List.of(new Change(
                    "status", entry.detail().get("from"), entry.detail().get("to")));
        }
        var changes = new ArrayList<Change>();
        entry.detail().forEach((field, value) -> {
            var before = ENTERED.contains(entry.event()) ? facts.put(field, value) : null;
            changes.add(new Change(field, Objects.equals(before, value) ? null : before, value));
        });
        return changes;
    }

    /** Entries of the clock ledger, each clock's in their order. */
    public Timeline clocks(List<ClockEvent> entries) {
        entries.stream()
                .filter(entry -> ONLY_IN_THE_LEDGER.contains(entry.kind()))
                .forEach(this::clock);
        return this;
    }

    private void clock(ClockEvent entry) {
        var changes = new ArrayList<Change>();
        changes.add(new Change("clock", null, entry.clock().label()));
        if (entry.limit() != null) {
            var before = limits.put(entry.clock().name() + entry.round(), entry.limit());
            changes.add(new Change("limit", before, entry.limit()));
        }
        if (entry.reason() != null) {
            changes.add(new Change("reason", null, entry.reason()));
        }
        events.add(new TimelineEvent(
                entry.at(), Source.CLOCK, "CLOCK_" + entry.kind(), entry.by(), null, null, entry.round(), changes));
    }

    /** What the engine passed in one instance. */
    public Timeline engine(Instance instance, List<Visit> visits) {
        add(instance.startedAt(), "INSTANCE_STARTED", null, instance.name());
        if (instance.endedAt() != null) {
            add(instance.endedAt(), "INSTANCE_ENDED", null, instance.name());
        }
        visits.forEach(visit -> {
            add(visit.startedAt(), "ELEMENT_STARTED", visit.element(), instance.name());
            if (visit.endedAt() != null && !visit.endedAt().equals(visit.startedAt())) {
                add(
                        visit.endedAt(),
                        visit.cancelled() ? "ELEMENT_CANCELLED" : "ELEMENT_ENDED",
                        visit.element(),
                        instance.name());
            }
        });
        return this;
    }

    private void add(Instant at, String event, String element, String process) {
        var changes = List.of(new Change("process", null, process));
        events.add(new TimelineEvent(at, Source.ENGINE, event, CaseEntry.SYSTEM, element, null, null, changes));
    }

    /** What users did in the engine. */
    public Timeline operations(List<Operation> operations) {
        operations.forEach(operation -> events.add(new TimelineEvent(
                operation.at(),
                Source.OPERATION,
                operation.operation(),
                operation.user(),
                operation.element(),
                null,
                null,
                List.of(new Change(operation.property(), operation.before(), operation.after())))));
        return this;
    }

    /** Everything, oldest first; of one moment what was recorded comes first, then what followed from it. */
    public List<TimelineEvent> events() {
        return events.stream()
                .sorted(Comparator.comparing(TimelineEvent::at).thenComparing(TimelineEvent::source))
                .toList();
    }
}
