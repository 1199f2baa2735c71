package io.huiyin.closure.bpmn;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.Limits;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.process.ComplaintProcess;
import io.huiyin.process.Waiting;
import io.huiyin.process.form.IsoDates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Runs the clock of regular feedback: a customer is kept informed until his complaint is closed (R5.4.3-2, S-37). */
@Component
class RegularFeedback {

    /** The field for the day of the next contact. */
    static final String AGREED_DAY = "followUpAt";

    private static final String NOTICE = "FOLLOW_UP";

    private final CaseFile cases;
    private final Clocks clocks;
    private final Limits limits;
    private final Waiting calls;

    RegularFeedback(CaseFile cases, Clocks clocks, Limits limits, @Lazy ProcessEngine engine) {
        calls = new Waiting(engine, ComplaintProcess.Message.CALL_NOT_OWED);
        this.cases = cases;
        this.clocks = clocks;
        this.limits = limits;
    }

    /** The customer has been told the result; he hears again on the date agreed with him, else after the usual time. */
    void begin(Complaint complaint, String by) {
        start(complaint, agreed(complaint).orElseGet(() -> limits.of(ClockId.K18)), by, "FED_BACK");
    }

    private Optional<Limit> agreed(Complaint complaint) {
        var today = LocalDate.ofInstant(cases.now(), WorkingDays.ZONE);
        return cases.log().of(complaint.number()).stream()
                .filter(entry -> entry.round() == complaint.round())
                .map(entry -> entry.detail().get(AGREED_DAY))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(date -> ChronoUnit.DAYS.between(today, IsoDates.day(date.toString())))
                .filter(days -> days > 0)
                .map(days -> Limit.calendarDays(days.intValue()));
    }

    private void start(Complaint complaint, Limit limit, String by, String reason) {
        clocks.start(complaint.number(), ClockId.K18, complaint.round(), cases.now(), limit, by, reason);
    }

    /**
     * It was time to tell the customer how his complaint stands; the record says whether he was. A call for the time before is not
     * owed any more.
     */
    void given(ComplaintNumber number) {
        calls.end(number);
        startAnew(number, CaseEntry.SYSTEM, isTaken(number) ? "INFORMED" : "NOT_DELIVERED");
    }

    /** Somebody has told the customer by phone. */
    void givenByPhone(ComplaintNumber number, String by) {
        startAnew(number, by, "INFORMED");
    }

    private void startAnew(ComplaintNumber number, String by, String reason) {
        clocks.stop(number, ClockId.K18, cases.now(), by, reason);
        start(cases.get(number), limits.of(ClockId.K18), by, reason);
    }

    /** The complaint is closed: nothing more is to be told. */
    void end(ComplaintNumber number, String reason) {
        calls.end(number);
        clocks.stop(number, ClockId.K18, cases.now(), CaseEntry.SYSTEM, reason);
    }

    /** Whether a channel took the last notice; what the others did not take is noted before. */
    private boolean isTaken(ComplaintNumber number) {
        return cases.log().of(number).stream()
                .filter(entry -> NOTICE.equals(entry.detail().get("purpose")))
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.event() == CaseEntry.Event.NOTICE_SENT)
                .isPresent();
    }
}
