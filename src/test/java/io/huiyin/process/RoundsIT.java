package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Priority;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer who is not satisfied is handled again, twice at most; then management answers (S-14). */
class RoundsIT extends ComplaintJourneys {

    private static final Map<String, Object> JOINT = Map.of("complexTechnical", true);

    @Test
    void afterTheThirdRoundManagementAnswersAndTheComplaintClosesUnresolved() {
        threeRoundsInVain();
        assertThat(complaint.openTasks()).contains("Task_GiveFinalAnswer");

        complaint
                .does("management", "Task_GiveFinalAnswer", Steps.finalAnswer("EMAIL"))
                .holding("Task_SealArchive")
                .sign("Task_SignRecord")
                .does("dept-head", "Task_DecideRectification", rectified());

        assertThat(complaint.complaint().status()).isEqualTo(Status.CLOSED_UNRESOLVED);
        assertThat(complaint.complaint().outcome()).contains("MANAGEMENT_FINAL");
        assertThat(noted(Event.NOTICE_SENT))
                .anySatisfy(sent -> assertThat(sent.detail()).containsEntry("purpose", "FINAL_ANSWER"));
        complaint.fire("Task_SealArchive");
        assertThat(complaint.isOver()).isTrue();
    }

    @Test
    void eachRoundHasItsOwnSurveyAndNoneIsOverwritten() {
        threeRoundsInVain();

        assertThat(noted(Event.SURVEY_ANSWERED))
                .extracting(entry -> entry.round())
                .containsExactly(1, 2, 3);
        assertThat(noted(Event.ROUND_STARTED)).hasSize(2);
        assertThat(complaint.complaint().priority()).contains(Priority.IMPORTANT);
    }

    @Test
    void aSecondRoundStartsItsOwnClocksAndTheLegalOneRunsThrough() {
        Stages.handled(complaint, Map.of())
                .after(days(1))
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .after(days(1))
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));

        var again = MONDAY.plus(days(2));
        assertThat(clock(ClockId.K08).round()).isEqualTo(2);
        assertThat(clock(ClockId.K08).startedAt()).isEqualTo(again);
        assertThat(clock(ClockId.K12).startedAt()).isEqualTo(again);
        assertThat(List.of(ClockId.K15, ClockId.K16, ClockId.K18))
                .noneMatch(ofTheFirstRound -> clock(ofTheFirstRound).isRunning());
        assertThat(clock(ClockId.K20).startedAt()).isEqualTo(MONDAY);
        assertThat(complaint
                        .waiting("BoundaryEvent_SolutionLimit")
                        .orElseThrow()
                        .getDuedate()
                        .toInstant())
                .isEqualTo(clock(ClockId.K08).dueAt());
    }

    /** Only solution and completion have to be in time once more; the joint closure ended with the first feedback. */
    @Test
    void aSecondRoundIsNotHeldToTheJointClosureOfTheFirst() {
        handledJointly().after(days(25)).does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));
        assertThat(clock(ClockId.K14).round()).isEqualTo(1);
        assertThat(clock(ClockId.K14).isRunning()).isFalse();

        complaint
                .does("csc-supervisor", "Task_InvestigateComplaint", Steps.jointInvestigation(JOINT))
                .contribute()
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis())
                .does("csc-supervisor", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());

        assertThat(clock(ClockId.K14).round()).isEqualTo(1);
        assertThat(complaint.escalations(ClockId.K14)).isZero();
        assertThat(clock(ClockId.K13).startedAt()).isEqualTo(MONDAY.plus(days(25)));
        assertThat(clock(ClockId.K13).dueAt()).isAfter(MONDAY.plus(days(35)));
    }

    @Test
    void theSolutionOfALaterRoundIsNotTakenAsCarriedOutBecauseThatOfTheFirstWas() {
        Stages.investigated(complaint, Map.of())
                .does(
                        "technical-dept",
                        "Task_ProposeSolution",
                        Steps.with(
                                Steps.solution(),
                                Map.of("contractChange", true, "customerInformed", true, "customerConsent", true)))
                .does("dept-head", "Task_ApproveSolution", Map.of("approval", "APPROVE"))
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2))
                .does("csc-supervisor", "Task_InvestigateComplaint", Steps.jointInvestigation(Map.of()))
                .contribute()
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis());

        assertThat(engine.getTaskService()
                        .getVariables(complaint.task("Task_ProposeSolution").getId()))
                .containsEntry("alreadyCarriedOut", false)
                .containsEntry("contractChange", false);
    }

    @Test
    void whoHandledAnEarlierRoundNeitherProposesNorCarriesOutTheSolutionOfALaterOne() {
        Stages.fedBack(complaint, Map.of()).does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));
        complaint
                .does("csc-supervisor", "Task_InvestigateComplaint", Steps.jointInvestigation(Map.of()))
                .contribute()
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis());

        assertRefused("Task_ProposeSolution");
        complaint.does("csc-supervisor", "Task_ProposeSolution", Steps.plannedSolution());
        assertRefused("Task_CarryOutSolution");
        complaint.does("csc-supervisor", "Task_CarryOutSolution", Map.of("carriedOutWhat", "New line laid"));
        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmCompletion");
    }

    @Test
    void theLastRoundIsInvestigatedByManagement() {
        Stages.fedBack(complaint, Map.of()).does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));
        assertThat(complaint.candidateGroups("Task_InvestigateComplaint")).contains("csc-supervisor", "technical-dept");
        Stages.handledAgain(complaint, "csc-supervisor")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));

        assertThat(complaint.candidateGroups("Task_InvestigateComplaint")).containsExactly("management");
    }

    /** The handler of the round gives the task back, and one of an earlier round wants to take it. */
    private void assertRefused(String task) {
        var id = complaint.task(task).getId();
        engine.getTaskService().setAssignee(id, null);
        assertThatThrownBy(() -> complaint.as(
                        "technical-dept", () -> engine.getTaskService().claim(id, "technical-dept")))
                .hasMessageContaining("Somebody else");
        engine.getTaskService().setAssignee(id, "csc-supervisor");
    }

    private Journey handledJointly() {
        return Stages.responded(complaint, Map.of())
                .does("technical-dept", "Task_InvestigateComplaint", Steps.jointInvestigation(JOINT))
                .contribute()
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis())
                .does("technical-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback());
    }

    static Map<String, Object> rectified() {
        return Map.of("rectification", "NONE", "rectificationReason", "A single worn part");
    }

    private void threeRoundsInVain() {
        Stages.fedBack(complaint, Map.of()).does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));
        Stages.handledAgain(complaint, "csc-supervisor")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));
        Stages.handledAgain(complaint, "management")
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));
    }
}
