package io.huiyin.closure.bpmn;

import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import java.util.List;
import org.springframework.stereotype.Component;

/** The answer to a customer whose complaint is not handled: until he has it, the limits for an answer run on (S-19). */
@Component
class CustomerAnswer {

    /** The limits that only an answer to the customer ends. */
    static final List<ClockId> LIMITS = List.of(ClockId.K05, ClockId.K20, ClockId.K21);

    private final CaseFile cases;
    private final Clocks clocks;

    CustomerAnswer(CaseFile cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    /** He knows that his complaint has ended, and why. */
    void given(ComplaintNumber complaint, String by) {
        LIMITS.forEach(clock -> clocks.stop(complaint, clock, cases.now(), by, "ENDING_TOLD"));
    }
}
