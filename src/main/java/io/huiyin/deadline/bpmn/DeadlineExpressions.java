package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.Limits;
import io.huiyin.deadline.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The word "deadlines" of the diagrams: what timers wait for and what the task list shows, read from the clock ledger. */
@Component("deadlines")
public class DeadlineExpressions {

    static final Duration SOON = Duration.ofMinutes(1);
    private static final int WITHOUT_LIMIT = 2;
    private static final int REMINDERS = 3;
    private static final long LONGEST_PAUSE = 7;

    private final Complaints complaints;
    private final Clocks clocks;
    private final Deadlines deadlines;
    private final Limits limits;
    private final WarnAboutLimit warnAboutLimit;
    private final Clock clock;

    DeadlineExpressions(
            Complaints complaints,
            Clocks clocks,
            Deadlines deadlines,
            Limits limits,
            WarnAboutLimit warnAboutLimit,
            Clock clock) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.limits = limits;
        this.warnAboutLimit = warnAboutLimit;
        this.clock = clock;
    }

    /**
     * When the clock runs out; in the year 9999 while it does not run. A limit that has passed before its timer begins to wait is
     * left a minute, so that what a step does at once comes first.
     */
    public Date due(DelegateExecution execution, String clockId) {
        return notAtOnce(new LedgerDate(ClockId.valueOf(clockId), false).at(ledger(execution), deadlines));
    }

    /** When the time of a clock is over, also if it was stopped before: for what happens then at the latest, whatever was reached. */
    public Date latest(DelegateExecution execution, String clockId) {
        return notAtOnce(Date.from(ledger(execution)
                .state(ClockId.valueOf(clockId))
                .map(ClockState::dueAt)
                .orElseGet(clock::instant)));
    }

    private Date notAtOnce(Date date) {
        var soonest = Date.from(clock.instant().plus(SOON));
        return date.before(soonest) && !date.after(Date.from(clock.instant())) ? soonest : date;
    }

    /** The cycle that waits for the next warning of a task, for example {@code 'K05 75%, K12 2wd'} (S-09, S-10). */
    public String nextWarning(DelegateExecution execution, String warnings) {
        return cycle(Warnings.of(warnings).at(ledger(execution), deadlines), 1);
    }

    /** Gives those who have a task in hand the warnings that are due, each once. */
    public void warn(DelegateTask task, String warnings) {
        warnAboutLimit.warn(task, Warnings.of(warnings));
    }

    /** The tightest running limit among some clocks, for example {@code 'K05,K08'}, else of the complaint, else two working days. */
    public Date taskDue(DelegateExecution execution, String clockIds) {
        return TaskDates.due(ledger(execution), clockIds).orElseGet(() -> inWorkingDays(WITHOUT_LIMIT));
    }

    /** Where the complaint's tasks stand in the task list. */
    public int taskPriority(DelegateExecution execution) {
        return TaskDates.priority(complaints.get(number(execution)));
    }

    /** Whether a clock runs. */
    public boolean running(DelegateExecution execution, String clockId) {
        return ledger(execution)
                .state(ClockId.valueOf(clockId))
                .filter(ClockState::isRunning)
                .isPresent();
    }

    /** When management is told that a missed limit is still open: at 200 % of hours, else a working day later (S-09). */
    public Date stillOpen(DelegateExecution execution, String clockId) {
        var missed = ledger(execution).state(ClockId.valueOf(clockId)).orElseThrow();
        return Date.from(
                missed.limit().isElapsed()
                        ? missed.atPercent(200)
                        : deadlines.oneWorkingDayAfter(missed.isMissed() ? missed.missedAt() : missed.dueAt()));
    }

    /** The cycle of regular feedback: in the morning of the clock's last day, and again each time it has started anew (S-37). */
    public String followUpCycle(DelegateExecution execution, String clockId) {
        var clockOfFeedback = ClockId.valueOf(clockId);
        var first = new LedgerDate(clockOfFeedback, true).at(ledger(execution), deadlines);
        return cycle(first, limits.of(clockOfFeedback).amount());
    }

    private static String cycle(Date first, int days) {
        return "R/" + first.toInstant() + "/P" + days + "D";
    }

    private Date inWorkingDays(int days) {
        return Date.from(deadlines.due(clock.instant(), Limit.workingDays(days)).at());
    }

    /** Three reminders between now and the clock's end, at most a week apart (S-23). */
    public String reminderCycle(DelegateExecution execution, String clockId) {
        long days = clocks.dueAt(number(execution), ClockId.valueOf(clockId))
                .map(due -> Duration.between(clock.instant(), due).toDays() / (REMINDERS + 1))
                .orElse(LONGEST_PAUSE);
        return "R" + REMINDERS + "/P" + Math.max(1, Math.min(days, LONGEST_PAUSE)) + "D";
    }

    /** The present day, to tell repeated notices apart. */
    public String today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE).toString();
    }

    private ClockLedger ledger(DelegateExecution execution) {
        return clocks.ledger(number(execution));
    }

    private static ComplaintNumber number(DelegateExecution execution) {
        return ComplaintNumber.of(execution.getProcessBusinessKey());
    }
}
