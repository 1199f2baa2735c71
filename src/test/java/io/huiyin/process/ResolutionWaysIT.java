package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Priority;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ways through resolution: approved or not, carried out now or later, complete or not. */
class ResolutionWaysIT extends ComplaintJourneys {

    private static final Map<String, Object> COSTLY = Steps.with(Steps.solution(), Map.of("compensationYuan", 300));

    @Test
    void aCostlySolutionIsToldOnlyAfterItIsApproved() {
        proposed(COSTLY);
        assertThat(complaint.openTasks()).containsExactly("Task_ApproveSolution");
        assertThat(clock(ClockId.K08).isRunning()).isTrue();

        complaint.does("dept-head", "Task_ApproveSolution", Map.of("approval", "APPROVE"));

        assertThat(clock(ClockId.K08).isRunning()).isFalse();
        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmCompletion");
    }

    @Test
    void aSolutionThatIsRefusedIsDrawnUpAnew() {
        proposed(COSTLY);
        complaint.does(
                "dept-head", "Task_ApproveSolution", Map.of("approval", "REFUSE", "approvalReason", "Too generous"));
        assertThat(complaint.openTasks()).containsExactly("Task_ProposeSolution");
        assertThat(clock(ClockId.K08).isRunning()).isTrue();

        complaint.does("technical-dept", "Task_ProposeSolution", Steps.solution());

        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmCompletion");
    }

    @Test
    void nobodyApprovesWhatHeHasHandled() {
        proposed(COSTLY);
        engine.getTaskService()
                .addCandidateUser(complaint.task("Task_ApproveSolution").getId(), "technical-dept");

        assertThatThrownBy(
                        () -> complaint.does("technical-dept", "Task_ApproveSolution", Map.of("approval", "APPROVE")))
                .hasMessageContaining("Somebody else");
    }

    @Test
    void whyASolutionWasRefusedIsShownToWhoeverProposesTheNext() {
        proposed(COSTLY);
        complaint.does(
                "dept-head", "Task_ApproveSolution", Map.of("approval", "REFUSE", "approvalReason", "Too generous"));

        assertThat(knownAt("Task_ProposeSolution")).contains("\"approvalReason\":\"Too generous\"");
    }

    @Test
    void aVeryLargeAmountNeedsTwoMembersOfManagement() {
        secondManager();
        proposed(Steps.with(Steps.solution(), Map.of("compensationYuan", 20_000.01)));

        complaint.does("management", "Task_ApproveSolution", Map.of("approval", "APPROVE"));
        assertThat(complaint.openTasks()).containsExactly("Task_ApproveSolution");
        assertThatThrownBy(() -> complaint.does("management", "Task_ApproveSolution", Map.of("approval", "APPROVE")))
                .hasMessageContaining("somebody else");

        complaint.does("second-manager", "Task_ApproveSolution", Map.of("approval", "APPROVE"));
        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmCompletion");
    }

    @Test
    void aRefusedProposalIsApprovedAnewByAll() {
        secondManager();
        proposed(Steps.with(Steps.solution(), Map.of("compensationYuan", 30_000)));
        complaint
                .does("management", "Task_ApproveSolution", Map.of("approval", "APPROVE"))
                .does("second-manager", "Task_ApproveSolution", Map.of("approval", "REFUSE", "approvalReason", "Much"))
                .does(
                        "technical-dept",
                        "Task_ProposeSolution",
                        Steps.with(Steps.solution(), Map.of("compensationYuan", 25_000)))
                .does("management", "Task_ApproveSolution", Map.of("approval", "APPROVE"));

        assertThat(complaint.openTasks()).containsExactly("Task_ApproveSolution");
    }

    @Test
    void aContractIsChangedOnlyAfterTheCustomerHasAgreed() {
        proposed(Steps.with(Steps.plannedSolution(), Map.of("contractChange", true)));
        complaint.does("dept-head", "Task_ApproveSolution", Map.of("approval", "APPROVE"));
        assertThat(complaint.openTasks()).containsExactly("Task_ObtainConsent");
        assertThat(clock(ClockId.K08).isRunning()).isTrue();

        complaint.does(
                "technical-dept",
                "Task_ObtainConsent",
                Map.of("customerInformed", true, "customerConsent", true, "consentNote", "Yes, from May on"));

        assertThat(complaint.openTasks()).containsExactly("Task_CarryOutSolution");
        assertThat(log.facts(complaint.number()))
                .containsEntry("customerInformed", true)
                .containsEntry("customerConsent", true);
    }

    @Test
    void aCustomerWhoDoesNotAgreeGetsAnotherProposal() {
        proposed(Steps.with(Steps.plannedSolution(), Map.of("contractChange", true)));
        complaint
                .does("dept-head", "Task_ApproveSolution", Map.of("approval", "APPROVE"))
                .does(
                        "technical-dept",
                        "Task_ObtainConsent",
                        Map.of("customerInformed", true, "customerConsent", false, "consentNote", "Too dear"));

        assertThat(complaint.openTasks()).containsExactly("Task_ProposeSolution");
        assertThat(knownAt("Task_ProposeSolution")).contains("\"consentNote\":\"Too dear\"");
    }

    @Test
    void nobodyRecordsAConsentWithoutHavingToldTheCustomer() {
        proposed(Steps.with(Steps.plannedSolution(), Map.of("contractChange", true)));
        complaint.does("dept-head", "Task_ApproveSolution", Map.of("approval", "APPROVE"));

        assertThatThrownBy(() -> complaint.does(
                        "technical-dept",
                        "Task_ObtainConsent",
                        Map.of("customerInformed", false, "customerConsent", true, "consentNote", "Yes")))
                .hasMessageContaining("customerInformed");
    }

    @Test
    void whoHasAgreedBeforeIsNotAskedAgain() {
        proposed(Steps.with(
                Steps.plannedSolution(),
                Map.of("contractChange", true, "customerInformed", true, "customerConsent", true)));

        complaint.does("dept-head", "Task_ApproveSolution", Map.of("approval", "APPROVE"));

        assertThat(complaint.openTasks()).containsExactly("Task_CarryOutSolution");
    }

    @Test
    void aContractThatWasChangedWithoutConsentIsRefused() {
        assertThatThrownBy(() -> proposed(Steps.with(Steps.solution(), Map.of("contractChange", true))))
                .hasMessageContaining("customerInformed");
        assertThatThrownBy(() -> complaint.does(
                        "technical-dept",
                        "Task_ProposeSolution",
                        Steps.with(Steps.solution(), Map.of("contractChange", true, "customerInformed", true))))
                .hasMessageContaining("customerConsent");
    }

    @Test
    void moneyIsCountedInWholeCents() {
        assertThatThrownBy(() -> proposed(Steps.with(Steps.solution(), Map.of("compensationYuan", 0.001))))
                .hasMessageContaining("compensationYuan");

        complaint.does(
                "technical-dept",
                "Task_ProposeSolution",
                Steps.with(Steps.solution(), Map.of("compensationYuan", 200.01)));

        assertThat(complaint.openTasks()).containsExactly("Task_ApproveSolution");
    }

    private void secondManager() {
        var identities = engine.getIdentityService();
        if (identities.createUserQuery().userId("second-manager").count() == 0) {
            identities.saveUser(identities.newUser("second-manager"));
            identities.createMembership("second-manager", "management");
        }
    }

    @Test
    void aSolutionMayBeCarriedOutAfterItWasTold() {
        proposed(Steps.plannedSolution());
        assertThat(complaint.openTasks()).containsExactly("Task_CarryOutSolution");
        assertThat(complaint.complaint().reachedAt(Milestone.SOLUTION_GIVEN)).isPresent();

        complaint.does("technical-dept", "Task_CarryOutSolution", Map.of("carriedOutWhat", "Splitter replaced"));

        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmCompletion");
    }

    @Test
    void whatIsNotCompleteGoesBackToTheHandler() {
        proposed(Steps.solution());
        complaint.does(
                "customer-service-dept",
                "Task_ConfirmCompletion",
                Map.of("confirmation", "NOT_COMPLETED", "confirmationNote", "Still drops"));

        assertThat(complaint.openTasks()).containsExactly("Task_ProposeSolution");
        assertThat(complaint.task("Task_ProposeSolution").getAssignee()).isEqualTo("technical-dept");
        assertThat(clock(ClockId.K12).isRunning()).isTrue();
    }

    @Test
    void anUrgentComplaintOnTheComplexTrackMeetsItsLimitWhenTheHarmIsStopped() {
        Stages.responded(complaint, Map.of("urgentContent", true))
                .does(
                        "technical-dept",
                        "Task_InvestigateComplaint",
                        Steps.jointInvestigation(Map.of("siteVisit", true)))
                .contribute()
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis());
        assertThat(complaint.complaint().priority()).contains(Priority.URGENT);

        complaint
                .does("technical-dept", "Task_ProposeSolution", Steps.plannedSolution())
                .does(
                        "technical-dept",
                        "Task_CarryOutSolution",
                        Map.of("carriedOutWhat", "Line moved to another splitter", "contained", true));

        assertThat(clock(ClockId.K09).isRunning()).isFalse();
        assertThat(clock(ClockId.K12).isRunning()).isTrue();
    }

    @Test
    void aTaskIsDueWhenTheTightestLimitOfTheComplaintEnds() {
        Stages.investigated(complaint, Map.of("urgentContent", true))
                .does("technical-dept", "Task_ProposeSolution", Steps.plannedSolution());

        assertThat(due("Task_CarryOutSolution")).isEqualTo(clock(ClockId.K09).dueAt());
    }

    @Test
    void theFeedbackIsDueWhenRegulationWantsAnAnswerIfThatIsBeforeTheHandbookDoes() {
        Stages.investigated(complaint, Map.of()).at(MONDAY.plus(days(8)));
        complaint
                .does("technical-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());

        assertThat(clock(ClockId.K20).dueAt()).isBefore(clock(ClockId.K13).dueAt());
        assertThat(due("Task_GiveFeedback")).isEqualTo(clock(ClockId.K20).dueAt());
    }

    private Instant due(String task) {
        return complaint.task(task).getDueDate().toInstant();
    }

    @Test
    void anUrgentComplaintMayBeContainedWhenTheInvestigationFindsItComplex() {
        Stages.responded(complaint, Map.of())
                .does(
                        "technical-dept",
                        "Task_InvestigateComplaint",
                        Steps.jointInvestigation(
                                Map.of("siteVisit", true, "urgentContentFound", true, "contained", true)));

        assertThat(clock(ClockId.K09).isRunning()).isFalse();
        assertThat(complaint.complaint().reachedAt(Milestone.CONTAINED)).contains(MONDAY);
    }

    @Test
    void onTheStandardTrackAnUrgentComplaintMeetsItsLimitOnlyWhenItIsHandled() {
        Stages.investigated(complaint, Map.of("urgentContent", true))
                .does(
                        "technical-dept",
                        "Task_ProposeSolution",
                        Steps.with(Steps.solution(), Map.of("contained", true)));
        assertThat(clock(ClockId.K09).isRunning()).isTrue();

        complaint.does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());

        assertThat(clock(ClockId.K09).isRunning()).isFalse();
    }

    private void proposed(Map<String, Object> solution) {
        Stages.investigated(complaint, Map.of()).does("technical-dept", "Task_ProposeSolution", solution);
    }
}
