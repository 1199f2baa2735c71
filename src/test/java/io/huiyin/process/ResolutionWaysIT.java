package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Priority;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
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
