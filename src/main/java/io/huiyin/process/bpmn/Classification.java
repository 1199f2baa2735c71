package io.huiyin.process.bpmn;

import static io.huiyin.process.ComplaintVariables.CATEGORY;
import static io.huiyin.process.ComplaintVariables.SUBTOPIC;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Subtopic;
import io.huiyin.process.Decision;
import io.huiyin.process.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The word "classification" of the diagrams: whoever deals with a complaint confirms or corrects its category (R5.1.2-a). */
@Component("classification")
public class Classification {

    private final CaseFile cases;

    Classification(CaseFile cases) {
        this.cases = cases;
    }

    /** Whether nobody has classified the complaint yet, so that its category is the default (S-31). */
    public boolean byDefault(DelegateExecution execution) {
        return cases.get(Decision.complaint(execution))
                .grading()
                .classification()
                .byDefault();
    }

    /**
     * Takes the category that the step found. The clock of the initial classification stays as it is, and the case log keeps
     * what the category was before: the first one counts for the error rate (S-50).
     */
    public void corrected(DelegateTask task) {
        var submission = Submission.of(task);
        submission.text("categoryFound").map(Category::valueOf).ifPresent(found -> correct(task, submission, found));
    }

    private void correct(DelegateTask task, Submission submission, Category found) {
        var before = noted(cases.get(submission.complaint()));
        var subtopic = submission.text("subtopicFound").map(Subtopic::valueOf).orElse(null);
        var complaint = cases.change(submission.complaint(), it -> it.reclassify(found, subtopic));
        CATEGORY.set(task, found.name());
        SUBTOPIC.set(task, complaint.subtopic().map(Enum::name).orElse(null));
        var after = noted(complaint);
        if (!after.equals(before)) {
            var detail = new LinkedHashMap<String, Object>();
            before.forEach((field, value) -> detail.put(field + "Before", value));
            detail.putAll(after);
            submission.text("categoryReason").ifPresent(reason -> detail.put("reason", reason));
            cases.note(complaint, submission.user(), CaseEntry.Event.RECLASSIFIED, task.getTaskDefinitionKey(), detail);
        }
    }

    private static Map<String, Object> noted(Complaint complaint) {
        var noted = new LinkedHashMap<String, Object>();
        complaint.category().ifPresent(category -> noted.put("category", category.name()));
        complaint.subtopic().ifPresent(subtopic -> noted.put("subtopic", subtopic.name()));
        if (complaint.grading().classification().byDefault()) {
            noted.put("categoryByDefault", true);
        }
        return noted;
    }
}
