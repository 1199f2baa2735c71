package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.archive.VerifyArchive;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.complaint.Status;
import io.huiyin.conflict.NameConflict;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A complaint about a person or a department goes its whole way in other hands (S-48). */
class ConflictOfInterestIT extends ComplaintJourneys {

    private static final Set<String> NOBODY = Set.of();

    @Autowired
    private NameConflict nameConflict;

    @Autowired
    private VerifyArchive verification;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aDepartmentThatIsComplainedAboutIsNotResponsibleAndItsHeadDoesNotSign() {
        complaint.registered(Map.of("aboutDepartments", "technical-dept")).jobs();
        assertThat(complaint.complaint().departments()).isNotEmpty().doesNotContain("technical-dept");
        var substitute = complaint.complaint().departments().get(0);

        complaint
                .does(substitute, "Task_GiveFirstResponse", Steps.firstResponse())
                .does(substitute, "Task_InvestigateComplaint", Steps.investigation())
                .does(substitute, "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .sign("Task_SignRecord");

        assertThat(noted(Event.SIGNED))
                .extracting(entry -> entry.detail().get("department"))
                .doesNotContain("technical-dept");
        assertThat(complaint.complaint().status()).isNotEqualTo(Status.RECEIVED);
    }

    @Test
    void aDepartmentThatIsComplainedAboutCannotBeChosenAtTheDispatch() {
        complaint
                .registered(Map.of("aboutDepartments", "operations-dept"))
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Steps.notOurs());

        assertThatThrownBy(() -> complaint.does(
                        "customer-service-center", "Task_DispatchComplaint", Steps.dispatchTo("operations-dept")))
                .hasMessageContaining("responsibleDepartment");
    }

    @Test
    void aDepartmentThatIsNamedLaterHandsTheComplaintToAnother() {
        complaint.registered(Map.of()).jobs().does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());

        named(NOBODY, Set.of("technical-dept"));

        var substitute = complaint.complaint().departments().get(0);
        assertThat(substitute).isEqualTo("customer-service-center");
        assertThat(seenBy("technical-dept")).isZero();
        complaint
                .does("csc-supervisor", "Task_InvestigateComplaint", Steps.investigation())
                .does("csc-supervisor", "Task_ProposeSolution", Steps.solution());
        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmCompletion");
    }

    @Test
    void aDepartmentThatIsNamedAfterTheSealIsNamedInAnAddendum() {
        Stages.fedBack(complaint, Map.of());
        complaint.sign("Task_SignRecord");
        complaint.jobs().does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));
        var department = complaint.complaint().departments().get(0);

        named(NOBODY, Set.of(department));

        assertThat(complaint.complaint().departments()).doesNotContain(department);
        assertThat(noted(Event.ARCHIVED)).last().satisfies(entry -> assertThat(entry.detail())
                .containsEntry("kind", "ADDENDUM"));
        assertThat(verification.verify(complaint.number()).firstBroken()).isEmpty();
    }

    @Test
    void theOnlyHeadWhomItIsAboutIsStoodInForByManagement() {
        complaint
                .registered(Map.of("aboutPersons", "dept-head"))
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", Steps.investigation())
                .does("technical-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback());

        var signatures = complaint.tasks("Task_SignRecord");
        signatures.forEach(task -> complaint.complete(
                task.getAssignee() == null ? "management" : task.getAssignee(), task, Steps.signature()));

        assertThat(noted(Event.SIGNED)).extracting(entry -> entry.actor()).contains("management");
    }

    @Test
    void whoRegisteredAComplaintAboutHimselfHasNothingToDoWithIt() {
        complaint.registered(Map.of("aboutPersons", "first-contact-agent")).jobs();

        assertThat(seenBy("first-contact-agent")).isZero();
        assertThat(seenBy("technical-dept")).isEqualTo(1);
    }

    @Test
    void theDecisionsMadeOnItAreClosedToAnAuditorWhomItIsAbout() {
        complaint.registered(Map.of("aboutPersons", "auditor")).jobs();
        assertThat(decisionsSeenBy("auditor")).isZero();
        assertThat(decisionsSeenBy("complaint-supervisor")).isPositive();

        complaint.forget();
        complaint
                .registered(Map.of("contactPhone", "13800000002", "contactEmail", "li@example.com"))
                .jobs();
        assertThat(decisionsSeenBy("auditor")).isPositive();
    }

    private long decisionsSeenBy(String user) {
        var instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(complaint.number().value())
                .processDefinitionKey("complaintHandling")
                .singleResult()
                .getId();
        var seen = new long[1];
        complaint.as(
                user,
                () -> seen[0] = engine.getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .processInstanceId(instance)
                        .count());
        return seen[0];
    }

    private void named(Set<String> people, Set<String> departments) {
        var about = new ConflictOfInterest(people, departments);
        transaction.executeWithoutResult(
                status -> nameConflict.name(complaint.number(), about, "Named by the customer", "csc-supervisor"));
    }

    private long seenBy(String user) {
        var seen = new long[1];
        complaint.as(
                user,
                () -> seen[0] = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(complaint.number().value())
                        .count());
        return seen[0];
    }
}
