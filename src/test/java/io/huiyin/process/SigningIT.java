package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Status;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signatures, what follows from a refused one, and what keeps the same from happening again. */
class SigningIT extends ComplaintJourneys {

    @Test
    void aRefusedSignatureIsSettledByManagementBeforeTheRecordIsFiled() {
        Stages.fedBack(complaint, Map.of());
        for (var task : complaint.tasks("Task_SignRecord")) {
            boolean head = task.getAssignee() == null;
            complaint.complete(Journey.signer(task), task, head ? refused() : Steps.signature());
        }
        complaint.jobs();
        assertThat(complaint.openTasks()).containsExactlyInAnyOrder("Task_SettleRefusal", "Task_CallBackCustomer");
        assertThat(noted(Event.ARCHIVED)).isEmpty();

        complaint.does("management", "Task_SettleRefusal", Map.of("refusalSettlement", "Stands as it is"));

        assertThat(noted(Event.ARCHIVED)).hasSize(1);
        assertThat(noted(Event.SIGNED)).anySatisfy(signed -> assertThat(signed.detail())
                .containsEntry("accepted", false)
                .containsEntry("reason", "Not what I said"));
    }

    @Test
    void aRefusedSignatureIsSettledAlsoWhereTheComplaintWasNotHandled() {
        complaint
                .registered(Map.of())
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Steps.notOurs())
                .does("csc-supervisor", "Task_DispatchComplaint", Steps.refuseAs("NOT_ACCEPTED"));
        complaint.tasks("Task_SignEnding").forEach(task -> complaint.complete(Journey.signer(task), task, refused()));
        complaint.jobs();
        assertThat(complaint.openTasks()).containsExactly("Task_SettleEndingRefusal");

        complaint.does("management", "Task_SettleEndingRefusal", Map.of("refusalSettlement", "Stands as it is"));

        assertThat(complaint.complaint().status()).isEqualTo(Status.NOT_ACCEPTED);
        assertThat(complaint.isOver()).isTrue();
    }

    @Test
    void onlyAHeadOfDepartmentSignsForADepartment() {
        Stages.fedBack(complaint, Map.of());
        var task = complaint.tasks("Task_SignRecord").stream()
                .filter(it -> it.getAssignee() == null)
                .findFirst()
                .orElseThrow();
        engine.getTaskService().setAssignee(task.getId(), "csc-supervisor");

        assertThatThrownBy(() -> complaint.complete("csc-supervisor", task, Steps.signature()))
                .hasMessageContaining("head of department");
        assertThat(noted(Event.SIGNED)).isEmpty();
    }

    @Test
    void aHeadSignsForHisOwnDepartmentOnly() {
        Stages.fedBack(complaint, Map.of());
        member("zhao", "dept-head");
        member("zhao", "legal-dept");
        var task = complaint.tasks("Task_SignRecord").stream()
                .filter(it -> it.getAssignee() == null)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> complaint.complete("zhao", task, Steps.signature()))
                .hasMessageContaining("his own department only");
        assertThat(noted(Event.SIGNED)).isEmpty();
    }

    /** Other tests of the same application count on there being one head. */
    @AfterEach
    void theOtherHeadLeaves() {
        engine.getIdentityService().deleteUser("zhao");
    }

    private void member(String user, String group) {
        var users = engine.getIdentityService();
        if (users.createUserQuery().userId(user).count() == 0) {
            users.saveUser(users.newUser(user));
        }
        if (users.createUserQuery().userId(user).memberOfGroup(group).count() == 0) {
            users.createMembership(user, group);
        }
    }

    @Test
    void aDeputySignsInTheNameOfTheHandler() {
        Stages.fedBack(complaint, Map.of());
        var task = complaint.tasks("Task_SignRecord").stream()
                .filter(it -> it.getAssignee() != null)
                .findFirst()
                .orElseThrow();
        engine.getTaskService().setAssignee(task.getId(), "csc-supervisor");
        assertThatThrownBy(() -> complaint.complete("csc-supervisor", task, Steps.signature()))
                .hasMessageContaining("a colleague of his department");
        member("lin", "technical-dept");
        engine.getTaskService().setAssignee(task.getId(), "lin");

        complaint.complete("lin", task, Steps.signature());

        assertThat(noted(Event.SIGNED)).singleElement().satisfies(signed -> assertThat(signed.detail())
                .containsEntry("deputyFor", "technical-dept"));
    }

    @Test
    void aComplaintThatCallsForRectificationIsNotClosedBeforeItIsDecided() {
        toBeRectified();
        assertThat(complaint.openTasks()).containsExactly("Task_DecideRectification");
        assertThat(complaint.complaint().status()).isEqualTo(Status.FED_BACK);

        complaint.does("dept-head", "Task_DecideRectification", measure());

        assertThat(complaint.isOver()).isTrue();
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
    }

    @Test
    void aMeasureCannotBePromisedForADayThatIsOver() {
        toBeRectified();
        var yesterday = Steps.with(measure(), Map.of("rectificationDue", "2025-11-02"));

        assertThatThrownBy(() -> complaint.does("dept-head", "Task_DecideRectification", yesterday))
                .hasMessageContaining("rectificationDue must not be in the past");
        var today = Steps.with(measure(), Map.of("rectificationDue", "2025-11-03"));
        assertThatThrownBy(() -> complaint.does("dept-head", "Task_DecideRectification", today))
                .hasMessageContaining("rectificationDue must be a later day");
        complaint.does(
                "dept-head",
                "Task_DecideRectification",
                Steps.with(measure(), Map.of("rectificationDue", "2025-11-04")));
    }

    private void toBeRectified() {
        Stages.responded(complaint, Map.of())
                .does(
                        "technical-dept",
                        "Task_InvestigateComplaint",
                        Steps.with(Steps.investigation(), Map.of("rectificationProposed", "PROCESS")))
                .does("technical-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .sign("Task_SignRecord");
    }

    private static Map<String, Object> refused() {
        return Map.of("signature", "REFUSE", "refusalReason", "Not what I said");
    }

    private static Map<String, Object> measure() {
        return Map.of(
                "rectification", "NEEDED",
                "measure", "Check all splitters of that year",
                "improvementType", "PROCESS",
                "rectificationOwner", "technical-dept",
                "rectificationDue", "2025-12-31",
                "acceptanceCriteria", "No more drops");
    }
}
