package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.ClockWatch;
import io.huiyin.deadline.UsedCalendar;
import io.huiyin.deadline.WorkingDays;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Moves all waiting timers when a year's holidays were added or corrected since the last start (S-01). */
@Component
class CalendarChange {

    private final WorkingDays workingDays;
    private final UsedCalendar used;
    private final ClockLedgers ledgers;
    private final List<ClockWatch> watches;

    CalendarChange(WorkingDays workingDays, UsedCalendar used, ClockLedgers ledgers, List<ClockWatch> watches) {
        this.workingDays = workingDays;
        this.used = used;
        this.ledgers = ledgers;
        this.watches = watches;
    }

    /** At the first start of all there is nothing to move: whatever waits was computed with this calendar. */
    @EventListener(ApplicationReadyEvent.class)
    void moveTimers() {
        var before = used.fingerprints();
        if (workingDays.fingerprints().equals(before)) {
            return;
        }
        if (!before.isEmpty()) {
            ledgers.withRunningClocks().forEach(this::move);
        }
        remember();
    }

    private void remember() {
        try {
            used.remember(workingDays.fingerprints());
        } catch (DuplicateKeyException e) {
            // another node that starts with the same calendar was faster
        }
    }

    private void move(ComplaintNumber complaint) {
        try {
            tell(complaint);
        } catch (OptimisticLockingException e) {
            // somebody works on the complaint at this moment: once more, with what he has left
            tell(complaint);
        }
    }

    private void tell(ComplaintNumber complaint) {
        watches.forEach(watch -> watch.clocksChanged(complaint));
    }
}
