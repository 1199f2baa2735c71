package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.deadline.ClockId;
import io.huiyin.investigation.JointHandling;
import io.huiyin.investigation.JointPart;
import io.huiyin.investigation.MoreDepartments;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several departments work on one complaint: who takes part, until when, and what happens when one does not answer. */
class JointHandlingIT extends ComplaintJourneys {

    private static final String CONTRIBUTE = "Task_ContributeFinding";
    private static final String COORDINATE = "Task_CoordinateJointHandling";
    private static final String SETTLE = "Task_SettleBounce";

    @Autowired
    private JointHandling parts;

    @Autowired
    private MoreDepartments more;

    @Test
    void theHandlerFindsTickedWhatTheRulesPropose() {
        Stages.responded(complaint, Map.of());
        var task = complaint.task("Task_InvestigateComplaint");

        assertThat(serialized(task, "needDepartments")).isEqualTo("[\"operations-dept\"]");
        assertThat(known(task).at("/proposedDepartments/0/mandatory").asText()).isEqualTo("mandatory");
        assertThat(known(task).at("/proposedDepartments/0/reason").asText()).contains("operations");
    }

    @Test
    void whatIsProposedIsNoAnswerToAnOrdinaryComplaint() {
        Stages.investigated(complaint, Map.of());

        assertThat(complaint.openTasks()).containsExactly("Task_ProposeSolution");
    }

    @Test
    void aMandatoryDepartmentCannotBeLeftOut() {
        Stages.responded(complaint, Map.of());

        assertRefused(List.of("legal-dept"), "needDepartments", "operations-dept");
    }

    @Test
    void anEmptyListOfDepartmentsIsRefused() {
        Stages.responded(complaint, Map.of());

        assertRefused(List.of(), "needDepartments", "at least one");
    }

    @Test
    void anUnknownDepartmentIsRefused() {
        Stages.responded(complaint, Map.of());

        assertRefused(List.of("operations-dept", "no-such-dept"), "needDepartments", "no-such-dept");
    }

    @Test
    void aDepartmentThatARuleOnlyProposesMayBeLeftOut() {
        complaint
                .registered(Map.of("serviceType", "BUSINESS_HANDLING", "subtopic", "PACKAGE"))
                .jobs()
                .does("business-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("business-dept", "Task_InvestigateComplaint", joint(List.of("legal-dept")));

        assertThat(complaint.complaint().departments()).containsExactly("business-dept", "legal-dept");
        assertThat(states()).containsExactly("legal-dept ASKED");
    }

    @Test
    void eachDepartmentHasATaskWithItsOwnInternalLimit() {
        askedJointly("operations-dept", "legal-dept");

        assertThat(complaint.tasks(CONTRIBUTE)).hasSize(2).allSatisfy(task -> assertThat(
                        task.getDueDate().toInstant())
                .isEqualTo(part("legal-dept").dueAt())
                .isBefore(clock(ClockId.K12).dueAt()));
        assertThat(noted(Event.DEPARTMENT_ASKED)).hasSize(2);
    }

    @Test
    void theHandlerSeesAllPartsInHisOwnFormAsTheyChange() {
        askedJointly("operations-dept", "legal-dept");
        var own = complaint.task(COORDINATE);
        assertThat(own.getAssignee()).isEqualTo("technical-dept");

        var legal = taskOf("legal-dept").getId();
        complaint.as("legal-dept", () -> engine.getTaskService().claim(legal, "legal-dept"));
        complaint.complete("operations-dept", taskOf("operations-dept"), Steps.contribution());

        var rows = known(own).get("parts");
        assertThat(rows).hasSize(2);
        assertThat(row(rows, "Operations department").get("state").asText()).isEqualTo("done");
        assertThat(row(rows, "Operations department").get("remark").asText()).isEqualTo("Ring overloaded");
        assertThat(row(rows, "Legal department").get("state").asText()).isEqualTo("asked");
        assertThat(row(rows, "Legal department").get("who").asText()).isEqualTo("legal-dept");
        assertThat(row(rows, "Legal department").get("due").asText()).isNotBlank();
    }

    @Test
    void theCoordinationEndsWithTheLastPart() {
        askedJointly("operations-dept", "legal-dept");

        complaint.contribute();

        assertThat(complaint.openTasks()).containsExactly("Task_AnalyseRootCause");
    }

    @Test
    void theHandlerAsksMoreDepartmentsWhileOthersAreAtWork() {
        askedJointly("operations-dept");

        complaint.does("technical-dept", COORDINATE, Map.of("addDepartments", List.of("legal-dept", "pr-dept")));

        assertThat(states()).containsExactlyInAnyOrder("operations-dept ASKED", "legal-dept ASKED", "pr-dept ASKED");
        complaint.contribute();
        assertThat(complaint.openTasks()).containsExactly("Task_AnalyseRootCause");
    }

    @Test
    void moreDepartmentsMayBeAskedOverTheInterface() {
        askedJointly("operations-dept");

        more.add(complaint.complaint(), List.of("legal-dept"), "technical-dept");
        complaint.jobs();
        more.add(complaint.complaint(), List.of("pr-dept"), "customer-service-center");
        complaint.jobs();

        assertThat(complaint.tasks(CONTRIBUTE)).hasSize(3);
        assertThat(part("legal-dept").askedBy()).isEqualTo("technical-dept");
        assertThat(part("pr-dept").askedBy()).isEqualTo("customer-service-center");
        complaint.contribute();
        assertThat(complaint.openTasks()).containsExactly("Task_AnalyseRootCause");
    }

    @Test
    void aDepartmentThatTheComplaintIsAboutHasNoPart() {
        Stages.responded(complaint, Map.of("aboutDepartments", "operations-dept"));
        assertRefused(List.of("operations-dept"), "needDepartments", "operations-dept");

        complaint.does("technical-dept", "Task_InvestigateComplaint", joint(List.of("legal-dept")));

        assertThat(states()).containsExactly("legal-dept ASKED");
    }

    @Test
    void aLaterRoundMayDoWithoutOtherDepartments() {
        complaint
                .registered(Map.of("serviceType", "COMPLAINT", "subtopic", "ATTITUDE"))
                .jobs()
                .does("customer-service-center", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("customer-service-center", "Task_InvestigateComplaint", Steps.investigation())
                .does("customer-service-center", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2))
                .does("csc-supervisor", "Task_InvestigateComplaint", Steps.jointInvestigation(Map.of()));

        assertThat(complaint.openTasks()).containsExactly("Task_AnalyseRootCause");
    }

    @Test
    void whoTakesPartAlreadyIsNotAskedTwice() {
        askedJointly("operations-dept");

        assertThatThrownBy(() -> more.add(complaint.complaint(), List.of("operations-dept"), "technical-dept"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("askedBefore"));
        assertThatThrownBy(() -> more.add(complaint.complaint(), List.of(), "technical-dept"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> more.add(complaint.complaint(), List.of("no-such-dept"), "technical-dept"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nobodyIsAskedAfterTheJointHandlingIsOver() {
        askedJointly("operations-dept");
        complaint.contribute();

        assertThatThrownBy(() -> more.add(complaint.complaint(), List.of("legal-dept"), "technical-dept"))
                .isInstanceOf(NotNow.class);
        assertThat(complaint.complaint().departments()).doesNotContain("legal-dept");
    }

    @Test
    void aPartThatIsSentBackIsDecidedByTheCustomerServiceCenterAndFromTheSecondTimeByTheSupervisor() {
        askedJointly("operations-dept", "legal-dept");
        var due = part("legal-dept").dueAt();
        sendBack("legal-dept");
        assertThat(complaint.candidateGroups(SETTLE))
                .containsExactlyInAnyOrder("customer-service-center", "csc-supervisor");

        complaint
                .after(Duration.ofHours(1))
                .does("customer-service-center", SETTLE, Map.of("bounceDecision", "SAME", "bounceNote", "It is yours"));
        assertThat(part("legal-dept").dueAt()).isEqualTo(due);
        sendBack("legal-dept");

        assertThat(complaint.candidateGroups(SETTLE)).containsExactly("csc-supervisor");
        complaint.does("csc-supervisor", SETTLE, Map.of("bounceDecision", "NOT_NEEDED", "bounceNote", "Clear enough"));
        assertThat(states()).containsExactlyInAnyOrder("operations-dept ASKED", "legal-dept NOT_NEEDED");
        assertThat(complaint.complaint().departments()).doesNotContain("legal-dept");
        assertThat(complaint.complaint().handlers().all()).doesNotContain("legal-dept");
        complaint.contribute();
        assertThat(complaint.openTasks()).containsExactly("Task_AnalyseRootCause");
    }

    @Test
    void aPartThatIsSentBackMayGoToAnotherDepartment() {
        askedJointly("operations-dept", "legal-dept");
        sendBack("legal-dept");

        complaint.does(
                "customer-service-center",
                SETTLE,
                Map.of("bounceDecision", "OTHER", "bounceDepartment", "pr-dept", "bounceNote", "A matter of words"));

        assertThat(states())
                .containsExactlyInAnyOrder("operations-dept ASKED", "legal-dept NOT_NEEDED", "pr-dept ASKED");
        sendBack("pr-dept");
        assertThat(complaint.candidateGroups(SETTLE)).containsExactly("csc-supervisor");
    }

    @Test
    void aDepartmentThatARuleDemandsCannotBeDoneWithout() {
        askedJointly("operations-dept");
        sendBack("operations-dept");

        assertThatThrownBy(() -> complaint.does(
                        "customer-service-center", SETTLE, Map.of("bounceDecision", "NOT_NEEDED", "bounceNote", "No")))
                .hasMessageContaining("bounceDecision")
                .hasMessageContaining("operations-dept");
        assertThat(states()).containsExactly("operations-dept SENT_BACK");
    }

    @Test
    void aLateDepartmentIsWarnedAndThenItsHeadIsToldOnce() {
        askedJointly("operations-dept");
        var due = part("operations-dept").dueAt();

        complaint.at(due.minus(Duration.ofHours(1)));
        assertThat(toldOfFinding("FINDING_WARNING")).contains("operations-dept");
        assertThat(noted(Event.DEPARTMENT_LATE)).isEmpty();

        complaint.at(due.plus(Duration.ofMinutes(2)));
        assertThat(noted(Event.DEPARTMENT_LATE)).hasSize(1);
        assertThat(toldOfFinding("FINDING_LATE")).contains("dept-head", "csc-supervisor");
        assertThat(known(complaint.task(COORDINATE)).at("/parts/0/state").asText())
                .isEqualTo("late");
        complaint.contribute();
        assertThat(complaint.openTasks()).contains("Task_AnalyseRootCause");
    }

    private List<String> toldOfFinding(String purpose) {
        return notices.queryForList(
                "select reader from notice where complaint = ? and purpose = ?",
                String.class,
                complaint.number().value(),
                purpose);
    }

    private void assertRefused(List<String> departments, String... words) {
        assertThatThrownBy(() -> complaint.does("technical-dept", "Task_InvestigateComplaint", joint(departments)))
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
    }

    private static Map<String, Object> joint(List<String> departments) {
        return Steps.jointInvestigation(Map.of("multiDepartment", true, "needDepartments", departments));
    }

    private void askedJointly(String... departments) {
        Stages.responded(complaint, Map.of())
                .does("technical-dept", "Task_InvestigateComplaint", joint(List.of(departments)));
    }

    private void sendBack(String department) {
        complaint.complete(
                department, taskOf(department), Map.of("sentBack", true, "sentBackReason", "We know nothing of it"));
        complaint.jobs();
    }

    private Task taskOf(String department) {
        return complaint.tasks(CONTRIBUTE).stream()
                .filter(task -> engine.getTaskService()
                                .createTaskQuery()
                                .taskId(task.getId())
                                .taskCandidateGroup(department)
                                .includeAssignedTasks()
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    private JointPart part(String department) {
        return parts.find(complaint.complaint(), department).orElseThrow();
    }

    private List<String> states() {
        return parts.parts(complaint.complaint()).stream()
                .map(part -> part.department() + " " + part.state())
                .toList();
    }

    private static JsonNode row(JsonNode rows, String department) {
        for (var row : rows) {
            if (row.get("department").asText().equals(department)) {
                return row;
            }
        }
        throw new AssertionError(department + " is not among " + rows);
    }

    private JsonNode known(Task task) {
        try {
            return new ObjectMapper().readTree(serialized(task, Submission.KNOWN));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String serialized(Task task, String variable) {
        TypedValue value = engine.getTaskService().getVariableLocalTyped(task.getId(), variable, false);
        return ((JsonValue) value).getValueSerialized();
    }
}
