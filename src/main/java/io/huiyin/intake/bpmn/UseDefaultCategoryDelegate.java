package io.huiyin.intake.bpmn;

import static io.huiyin.process.ComplaintVariables.CATEGORY;
import static io.huiyin.process.ComplaintVariables.CLASSIFICATION_SURE;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Recorded;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.process.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody classified in time: the category is OTHER, marked as a default (S-31). */
@Component
class UseDefaultCategoryDelegate implements JavaDelegate {

    private final CaseFile cases;
    private final Clocks clocks;

    UseDefaultCategoryDelegate(CaseFile cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = cases.change(Decision.complaint(execution), it -> it.classifyByDefault(cases.now()));
        cases.note(
                complaint,
                CaseEntry.SYSTEM,
                CaseEntry.Event.DECIDED,
                execution.getCurrentActivityId(),
                Recorded.of("decision", "defaultCategory", "category", Category.OTHER.name()));
        clocks.stop(complaint.number(), ClockId.K02, cases.now(), CaseEntry.SYSTEM, "DEFAULT_CATEGORY");
        CATEGORY.set(execution, Category.OTHER.name());
        CLASSIFICATION_SURE.set(execution, false);
    }
}
