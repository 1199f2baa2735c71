package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.Status;
import io.huiyin.process.form.FormSchema;
import io.huiyin.testing.Stages;
import io.huiyin.testing.Steps;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

class ComplaintHandlingProcessIT extends ComplaintJourneys {

    @Test
    void anOrdinaryComplaintIsSealedAfterAtMostEightCompletedTasks() {
        Stages.fedBack(complaint, Map.of());
        complaint.sign("Task_SignRecord");
        complaint.jobs().does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));

        assertThat(complaint.openTasks()).isEmpty();
        assertThat(complaint.isOver()).isTrue();
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
        assertThat(complaint.completions()).isLessThanOrEqualTo(8);
    }

    @Test
    void theFactsOfEachStepStandInTheOrderOfTheFieldsOfItsForm() {
        Stages.fedBack(complaint, Map.of());
        complaint.sign("Task_SignRecord");
        complaint.jobs().does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));

        assertThat(noted(Event.STEP_COMPLETED)).hasSizeGreaterThan(5).allSatisfy(entry -> {
            var fields = new ArrayList<>(fieldsOf(entry.step()));
            fields.retainAll(entry.detail().keySet());
            assertThat(entry.detail().keySet()).as(entry.step()).containsExactlyElementsOf(fields);
        });
        assertThat(log.facts(complaint.number()).keySet())
                .containsSubsequence(
                        "analysisWho",
                        "analysisWhat",
                        "analysisWhen",
                        "analysisWhere",
                        "analysisWhy",
                        "analysisHow",
                        "rootCause");
    }

    private static Set<String> fieldsOf(String step) {
        var form = step.replaceFirst("Task_", "");
        var file = "/forms/" + form.substring(0, 1).toLowerCase(Locale.ROOT) + form.substring(1) + ".form";
        return FormSchema.read(ComplaintHandlingProcessIT.class.getResourceAsStream(file))
                .keys();
    }

    @Test
    void aComplaintSolvedInTheFirstContactNeedsASecondPersonAndTheSignatures() {
        complaint
                .registered(Steps.solvedAtFirstContact())
                .jobs()
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation());
        complaint.sign("Task_SignRecord");
        complaint.jobs().does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));

        assertThat(complaint.passed())
                .doesNotContain("Task_GiveFirstResponse", "Task_InvestigateComplaint", "Task_GiveFeedback");
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
    }

    @Test
    void aLowScoreStartsAnotherRoundWithAnotherHandlerOnePriorityHigher() {
        Stages.fedBack(complaint, Map.of());
        var before = complaint.complaint().priority().orElseThrow();
        complaint.does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(2));

        var again = complaint.complaint();
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.priority().orElseThrow().isAbove(before)).isTrue();
        assertThat(again.track()).contains(HandlingTrack.COMPLEX);
        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
        assertThatThrownBy(() -> complaint.does("technical-dept", "Task_InvestigateComplaint", Steps.investigation()))
                .hasMessageContaining("Somebody else");
    }

    @Test
    void whoGaveTheFirstResponseCannotConfirmTheCompletion() {
        complaint.registered(Map.of()).jobs();
        engine.getTaskService()
                .addCandidateUser(complaint.task("Task_GiveFirstResponse").getId(), "customer-service-dept");
        complaint
                .does("customer-service-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", Steps.investigation())
                .does("technical-dept", "Task_ProposeSolution", Steps.solution());

        assertThatThrownBy(
                        () -> complaint.does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation()))
                .hasMessageContaining("Somebody else");
    }

    @Test
    void whoHandledAComplaintCannotConfirmIt() {
        Stages.solved(complaint, Map.of());
        engine.getTaskService()
                .addCandidateUser(complaint.task("Task_ConfirmCompletion").getId(), "technical-dept");

        assertThatThrownBy(() -> complaint.does("technical-dept", "Task_ConfirmCompletion", Steps.confirmation()))
                .hasMessageContaining("Somebody else");
        assertThat(complaint.openTasks()).containsExactly("Task_ConfirmCompletion");
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsRefusedByName() {
        complaint.registered(Map.of()).jobs();

        assertThatThrownBy(
                        () -> complaint.does("technical-dept", "Task_GiveFirstResponse", Map.of("priority", "URGENT")))
                .hasMessageContaining("priority is not a known field");
    }

    @Test
    void aMissingPartOfTheFirstResponseIsRefusedByName() {
        complaint.registered(Map.of()).jobs();
        var incomplete = new HashMap<String, Object>(Steps.firstResponse());
        incomplete.remove("responseProgress");

        assertThatThrownBy(() -> complaint.does("technical-dept", "Task_GiveFirstResponse", incomplete))
                .hasMessageContaining("responseProgress is required");
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
    }

    @Test
    void aSupervisorMayRefuseAComplaintAndItIsStillSignedAndSealed() {
        complaint
                .registered(Map.of())
                .jobs()
                .does(
                        "technical-dept",
                        "Task_GiveFirstResponse",
                        Map.of("notOurs", true, "bounceReason", "Not a fault"))
                .does(
                        "csc-supervisor",
                        "Task_DispatchComplaint",
                        Map.of("acceptance", "NOT_ACCEPTED", "dispatchReason", "A question about opening hours"));
        complaint.sign("Task_SignEnding");

        assertThat(complaint.isOver()).isTrue();
        assertThat(complaint.complaint().status()).isEqualTo(Status.NOT_ACCEPTED);
        assertThat(complaint.passed()).contains("Task_SealEnding");
    }

    @Test
    void onlyASupervisorMayRefuseAComplaint() {
        complaint
                .registered(Map.of())
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Map.of("notOurs", true, "bounceReason", "Not ours"));

        assertThatThrownBy(() -> complaint.does(
                        "customer-service-center",
                        "Task_DispatchComplaint",
                        Map.of("acceptance", "NOT_ACCEPTED", "dispatchReason", "No")))
                .hasMessageContaining("only a supervisor");
    }

    @Test
    void aMissedFirstResponseStartsTheLadderOnceAndTheComplaintGoesOn() {
        complaint.registered(Map.of()).jobs();
        complaint
                .at(complaint.complaint().intake().receivedAt().plus(25, ChronoUnit.HOURS))
                .jobs();

        assertThat(complaint.openTasks()).contains("Task_GiveFirstResponse", "Task_AnswerForMissedDeadline");
        assertThat(complaint.tasks("Task_AnswerForMissedDeadline")).hasSize(1);
    }

    @Test
    void aComplaintWithoutAClearSubtopicIsClassifiedByAPersonAndByDefaultAfterFifteenMinutes() {
        var unsure = new HashMap<String, Object>();
        unsure.put("subtopic", null);
        complaint.registered(unsure).jobs();
        assertThat(complaint.openTasks()).containsExactly("Task_ClassifyComplaint");

        complaint.at(complaint.complaint().intake().receivedAt().plus(16, ChronoUnit.MINUTES));

        assertThat(complaint.complaint().category()).contains(Category.OTHER);
        assertThat(complaint.openTasks()).doesNotContain("Task_ClassifyComplaint");
    }

    @Test
    void anAnswerThatNeverComesClosesTheComplaintAfterThirtyDays() {
        Stages.fedBack(complaint, Map.of());
        complaint.sign("Task_SignRecord");
        complaint.at(ClockUtil.getCurrentTime().toInstant().plus(32, ChronoUnit.DAYS));

        assertThat(complaint.complaint().outcome()).contains("NO_RESPONSE");
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
    }

    @Test
    void aJointComplaintIsAnalysedByTheTeamAfterTheDepartmentsHaveContributed() {
        var finding = new HashMap<String, Object>(Steps.investigation());
        finding.keySet().removeAll(Steps.analysis().keySet());
        finding.putAll(Map.of("complexTechnical", true, "needDepartments", List.of("operations-dept")));
        complaint
                .registered(Map.of())
                .jobs()
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", finding)
                .does("operations-dept", "Task_ContributeFinding", Map.of("departmentFinding", "Ring overloaded"))
                .does("analysis-team", "Task_AnalyseRootCause", Steps.analysis());

        assertThat(complaint.complaint().track()).contains(HandlingTrack.COMPLEX);
        assertThat(complaint.openTasks()).containsExactly("Task_ProposeSolution");
    }
}
