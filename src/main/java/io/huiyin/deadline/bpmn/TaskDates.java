package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Priority;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;

/** Due date and priority of a task as the task list sorts by them. */
final class TaskDates {

    private static final int NOT_GRADED = 50;

    private TaskDates() {}

    /** The tightest running limit among some clocks, else of all that are limits; empty when none runs. */
    static Optional<Date> due(ClockLedger ledger, String clocks) {
        return limit(ledger, clocks).map(ClockState::dueAt).map(Date::from);
    }

    /** The limit that the due date comes from. */
    static Optional<ClockState> limit(ClockLedger ledger, String clocks) {
        var wanted =
                Arrays.stream(clocks.split("\\s*,\\s*")).map(ClockId::valueOf).toList();
        return tightest(ledger, state -> wanted.contains(state.clock()))
                .or(() -> tightest(
                        ledger,
                        state -> !state.clock().isTarget() && !state.clock().isCycle()));
    }

    private static Optional<ClockState> tightest(ClockLedger ledger, Predicate<ClockState> which) {
        return ledger.running().stream().filter(which).min(Comparator.comparing(ClockState::dueAt));
    }

    /** A complaint that may be major counts as such until somebody refutes it (C-28, S-29). */
    static int priority(Complaint complaint) {
        int graded = complaint.priority().map(TaskDates::of).orElse(NOT_GRADED);
        int suspected = complaint
                .major()
                .candidate()
                .map(tier -> of(tier == MajorTier.TIER_1 ? Priority.URGENT : Priority.IMPORTANT))
                .orElse(graded);
        return Math.max(graded, suspected);
    }

    private static int of(Priority priority) {
        return switch (priority) {
            case URGENT -> 90;
            case IMPORTANT -> 70;
            case GENERAL -> NOT_GRADED;
            case ORDINARY -> 30;
        };
    }
}
