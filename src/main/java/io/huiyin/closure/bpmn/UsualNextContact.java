package io.huiyin.closure.bpmn;

import io.huiyin.complaint.CaseFile;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Deadlines;
import io.huiyin.deadline.Limits;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.process.bpmn.UsualAnswers;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names the day of the next contact where none was agreed: feedback tells the customer when he hears again (R5.4.2-3). */
@Component
class UsualNextContact implements UsualAnswers {

    private static final String STEP = "Task_GiveFeedback";

    private final CaseFile cases;
    private final Limits limits;
    private final Deadlines deadlines;

    UsualNextContact(CaseFile cases, Limits limits, Deadlines deadlines) {
        this.cases = cases;
        this.limits = limits;
        this.deadlines = deadlines;
    }

    @Override
    public Map<String, Object> of(String step) {
        return step.equals(STEP) ? Map.of(RegularFeedback.AGREED_DAY, day().toString()) : Map.of();
    }

    /** The last day of the usual time. */
    private LocalDate day() {
        var due = deadlines.due(cases.now(), limits.of(ClockId.K18)).at();
        return LocalDate.ofInstant(due.minusMillis(1), WorkingDays.ZONE);
    }
}
