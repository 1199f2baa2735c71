package io.huiyin.closure.bpmn;

import io.huiyin.closure.UntoldAnswer;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.Clocks;
import org.springframework.stereotype.Component;

/** The answer to a customer whose complaint is not handled: until he has it, the limits for an answer run on (S-19). */
@Component
class CustomerAnswer {

    private final CaseFile cases;
    private final Clocks clocks;

    CustomerAnswer(CaseFile cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    /** He knows that his complaint has ended, and why. */
    void given(ComplaintNumber complaint, String by) {
        UntoldAnswer.OF_ENDING.forEach(
                clock -> clocks.stop(complaint, clock, cases.now(), by, UntoldAnswer.ENDING_TOLD));
    }
}
