package io.huiyin.investigation.bpmn;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.investigation.ProposedDepartments;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table {@code departmentRouting} which departments belong to a complaint that is handled jointly. */
@Component
class TableOfDepartments implements ProposedDepartments {

    private static final String TABLE = "departmentRouting";

    private final DecisionService decisions;
    private final Map<Question, List<Proposal>> answers = new ConcurrentHashMap<>();

    TableOfDepartments(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Proposal> of(Complaint complaint) {
        var responsible = complaint.departments().get(0);
        return answers.computeIfAbsent(Question.about(complaint), this::ask).stream()
                .filter(proposal -> !proposal.department().equals(responsible))
                .filter(proposal -> !complaint.conflict().departments().contains(proposal.department()))
                .toList();
    }

    private List<Proposal> ask(Question question) {
        return decisions
                .evaluateDecisionTableByKey(TABLE)
                .variables(Variables.putValue("category", question.category())
                        .putValue("subtopic", question.subtopic())
                        .putValue("handlingTrack", question.track()))
                .evaluate()
                .getResultList()
                .stream()
                .map(TableOfDepartments::proposal)
                .toList();
    }

    private static Proposal proposal(Map<String, Object> row) {
        return new Proposal(
                (String) row.get("department"), Boolean.TRUE.equals(row.get("mandatory")), (String) row.get("reason"));
    }

    /** Forms ask the same again and again; the table does not change before the next start. */
    private record Question(String category, String subtopic, String track) {

        static Question about(Complaint complaint) {
            var subtopic = complaint.intake().subtopic();
            return new Question(
                    complaint.category().map(Enum::name).orElse(null),
                    subtopic == null ? null : subtopic.name(),
                    complaint
                            .track()
                            .filter(track -> track != HandlingTrack.STANDARD)
                            .orElse(HandlingTrack.COMPLEX)
                            .name());
        }
    }
}
