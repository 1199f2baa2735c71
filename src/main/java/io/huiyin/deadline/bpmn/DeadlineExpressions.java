package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.Limits;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.process.ComplaintVariables;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The word "deadlines" of the diagrams: what timers wait for and what the task list shows, read from the clock ledger. */
@Component("deadlines")
public class DeadlineExpressions {

    /** When customers are written to who did not expect it. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Clocks clocks;
    private final Deadlines deadlines;
    private final Limits limits;
    private final WarnAboutLimit warnings;
    private final Clock clock;

    DeadlineExpressions(Clocks clocks, Deadlines deadlines, Limits limits, WarnAboutLimit warnings, Clock clock) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.limits = limits;
        this.warnings = warnings;
        this.clock = clock;
    }

    /** When the clock runs out; in the year 9999 while it does not run. */
    public Date due(DelegateExecution execution, String clockId) {
        return date(execution, LedgerDate.Kind.due, clockId, 0);
    }

    /** When a percentage of the clock's time is used up (S-09). */
    public Date warning(DelegateExecution execution, String clockId, int percent) {
        return date(execution, LedgerDate.Kind.warning, clockId, percent);
    }

    /** The close of business a number of working days before the clock runs out (S-10). */
    public Date workingDaysBefore(DelegateExecution execution, String clockId, int days) {
        return date(execution, LedgerDate.Kind.workingDaysBefore, clockId, days);
    }

    /** The end of the clock's n-th calendar day. */
    public Date dayOf(DelegateExecution execution, String clockId, int day) {
        return date(execution, LedgerDate.Kind.dayOf, clockId, day);
    }

    /** The tightest running limit among some clocks, for example {@code 'K05,K08'}. */
    public Date taskDue(DelegateExecution execution, String clockIds) {
        return TaskDates.due(ledger(execution), clockIds);
    }

    /** Where the complaint's tasks stand in the task list. */
    public int taskPriority(DelegateExecution execution) {
        return TaskDates.priority(ComplaintVariables.PRIORITY.find(execution).orElse(null));
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

    /** Warns those who have a task in hand, once (S-09, S-10). */
    public void warn(DelegateTask task, String clockId, String threshold) {
        warnings.warn(task, ClockId.valueOf(clockId), threshold);
    }

    /** The cycle of regular feedback: in the morning of the clock's last day, then again after the same time (S-37). */
    public String followUpCycle(DelegateExecution execution) {
        var every = limits.of(ClockId.K18);
        var due = clocks.dueAt(number(execution), ClockId.K18)
                .orElseGet(() -> deadlines.due(clock.instant(), every).at());
        var lastDay = LocalDate.ofInstant(due.minusMillis(1), WorkingDays.ZONE);
        return "R/" + lastDay.atTime(MORNING).atZone(WorkingDays.ZONE).toInstant() + "/P" + every.amount() + "D";
    }

    /** The present day, to tell repeated notices apart. */
    public String today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE).toString();
    }

    private Date date(DelegateExecution execution, LedgerDate.Kind kind, String clockId, int amount) {
        return new LedgerDate(kind, ClockId.valueOf(clockId), amount).at(ledger(execution), deadlines);
    }

    private ClockLedger ledger(DelegateExecution execution) {
        return clocks.ledger(number(execution));
    }

    private static ComplaintNumber number(DelegateExecution execution) {
        return ComplaintNumber.of(execution.getProcessBusinessKey());
    }
}
