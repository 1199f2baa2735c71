package io.huiyin.conformance.bpmn;

import io.huiyin.conformance.ReviewBreaches;
import io.huiyin.process.ComplaintVariables;
import io.huiyin.process.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the review of breaches leaves behind. */
@Component("conformanceSteps")
public class ConformanceSteps {

    private final ReviewBreaches reviewBreaches;

    ConformanceSteps(ReviewBreaches reviewBreaches) {
        this.reviewBreaches = reviewBreaches;
    }

    public void reviewed(DelegateTask task) {
        var submission = Submission.of(task);
        reviewBreaches.reviewed(
                submission.user(),
                ComplaintVariables.BREACHES.in(task),
                submission.text("breachRemark").orElseThrow());
    }
}
