package io.huiyin.rectification.bpmn;

import static io.huiyin.process.ComplaintVariables.ANOTHER_MEASURE;
import static io.huiyin.process.ComplaintVariables.NEW_MEASURE;

import io.huiyin.complaint.Refused;
import io.huiyin.process.Submission;
import io.huiyin.rectification.ImprovementType;
import io.huiyin.rectification.MeasureNumber;
import io.huiyin.rectification.Measures;
import io.huiyin.rectification.Plan;
import io.huiyin.rectification.Rectification;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What is decided at the closing of a complaint: a new measure, one that runs already, or none (R2.4.2-d, R6.2-3a). */
@Component
class MeasureDecision {

    private final Rectification rectification;
    private final Measures measures;
    private final Owners owners;

    MeasureDecision(Rectification rectification, Measures measures, Owners owners) {
        this.rectification = rectification;
        this.measures = measures;
        this.owners = owners;
    }

    /** @throws Refused naming the field if the owner is unknown, the day leaves no time or the measure does not run */
    void decided(DelegateTask task) {
        var submission = Submission.of(task);
        ANOTHER_MEASURE.set(task, submission.flag(ANOTHER_MEASURE.name()));
        NEW_MEASURE.set(task, "");
        switch (submission.choice("rectification")) {
            case "NEEDED" -> {
                var measure = rectification.decide(submission.complaint(), plan(submission), submission.user());
                NEW_MEASURE.set(task, measure.number().value());
            }
            case "EXISTING" -> rectification.join(existing(submission), submission.complaint(), submission.user());
            default -> ANOTHER_MEASURE.set(task, false);
        }
    }

    private Plan plan(Submission submission) {
        var owner = submission.choice("rectificationOwner").strip();
        if (!owners.exist(owner)) {
            throw new Refused("rectificationOwner", "ownerUnknown", owner);
        }
        return new Plan(
                submission.choice("measure"),
                ImprovementType.valueOf(submission.choice("improvementType")),
                owner,
                day(submission, "rectificationDue"),
                submission.choice("acceptanceCriteria"));
    }

    /** @throws Refused if no working day lies between now and the end of the day */
    LocalDate day(Submission submission, String field) {
        var day = LocalDate.parse(submission.choice(field).substring(0, 10));
        if (!rectification.leavesTime(day)) {
            throw new Refused(field, "noTimeLeft");
        }
        return day;
    }

    private MeasureNumber existing(Submission submission) {
        var text = submission.choice("measureNumber").strip();
        try {
            return measures.find(new MeasureNumber(text))
                    .orElseThrow(() -> unknown(text))
                    .number();
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    private static Refused unknown(String number) {
        return new Refused("measureNumber", "measureUnknown", number);
    }
}
