package io.huiyin.deadline.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.Limits;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Starts the clocks that run from receipt, whatever the complaint turns out to be (S-05). */
@Component
class StartClocksDelegate implements JavaDelegate {

    private static final List<ClockId> FROM_RECEIPT = List.of(ClockId.K02, ClockId.K03, ClockId.K05, ClockId.K20);

    private final Complaints complaints;
    private final Clocks clocks;
    private final Limits limits;

    private final boolean regulatory;

    /** @param regulatory whether the outer limit from regulation is kept (S-47) */
    StartClocksDelegate(
            Complaints complaints,
            Clocks clocks,
            Limits limits,
            @Value("${huiyin.limits.regulatory:true}") boolean regulatory) {
        this.regulatory = regulatory;
        this.complaints = complaints;
        this.clocks = clocks;
        this.limits = limits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = complaints.get(ComplaintNumber.of(execution.getProcessBusinessKey()));
        var receivedAt = complaint.intake().receivedAt();
        complaint
                .intake()
                .outsideDue()
                .ifPresent(day -> clocks.start(
                        complaint.number(),
                        ClockId.K21,
                        1,
                        receivedAt,
                        Limit.until(day, receivedAt),
                        CaseEntry.SYSTEM,
                        complaint.intake().outside().body().name()));
        FROM_RECEIPT.stream()
                .filter(clock -> regulatory || clock != ClockId.K20)
                .forEach(clock -> clocks.start(
                        complaint.number(), clock, 1, receivedAt, limits.of(clock), CaseEntry.SYSTEM, null));
    }
}
