package io.huiyin.closure.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limits;
import org.springframework.stereotype.Component;

/** Runs the clock of regular feedback: a customer is kept informed until his complaint is closed (R5.4.3-2, S-37). */
@Component
class RegularFeedback {

    private final CaseFile cases;
    private final Clocks clocks;
    private final Limits limits;

    RegularFeedback(CaseFile cases, Clocks clocks, Limits limits) {
        this.cases = cases;
        this.clocks = clocks;
        this.limits = limits;
    }

    /** The time until the next telling begins. */
    void begin(Complaint complaint, String by, String reason) {
        var cycle = ClockId.K18;
        clocks.start(complaint.number(), cycle, complaint.round(), cases.now(), limits.of(cycle), by, reason);
    }

    /** The customer was told once more how his complaint stands. */
    void given(ComplaintNumber number) {
        clocks.stop(number, ClockId.K18, cases.now(), CaseEntry.SYSTEM, "INFORMED");
        begin(cases.get(number), CaseEntry.SYSTEM, "INFORMED");
    }
}
