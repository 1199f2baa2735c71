package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.Priority;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockState;
import java.time.Instant;
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
        var wanted =
                Arrays.stream(clocks.split("\\s*,\\s*")).map(ClockId::valueOf).toList();
        return tightest(ledger, state -> wanted.contains(state.clock()))
                .or(() -> tightest(
                        ledger,
                        state -> !state.clock().isTarget() && !state.clock().isCycle()));
    }

    private static Optional<Date> tightest(ClockLedger ledger, Predicate<ClockState> which) {
        return ledger.running().stream()
                .filter(which)
                .map(ClockState::dueAt)
                .min(Comparator.<Instant>naturalOrder())
                .map(Date::from);
    }

    /** @param priority name of the complaint's priority, or null while it is not graded */
    static int priority(String priority) {
        if (priority == null) {
            return NOT_GRADED;
        }
        return switch (Priority.valueOf(priority)) {
            case URGENT -> 90;
            case IMPORTANT -> 70;
            case GENERAL -> NOT_GRADED;
            case ORDINARY -> 30;
        };
    }
}
