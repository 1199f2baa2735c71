package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.major.ChangeMajor;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Major;
import io.huiyin.testing.Steps;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What runs beside the handling of a major complaint, way by way (R4.2). */
class MajorResponseIT extends ComplaintJourneys {

    @Autowired
    private ChangeMajor changeMajor;

    @Autowired
    private HandlingProcess process;

    @Test
    void theDepartmentsThatAlwaysRespondAndThoseOfATechnicalMatterAreAsked() {
        Major.graded(complaint, Major.outage())
                .does("management", "Task_AppointEmergencyLead", Major.lead("management"));

        assertThat(asked())
                .containsExactlyInAnyOrder(
                        "customer-service-center",
                        "business-dept",
                        "legal-dept",
                        "pr-dept",
                        "technical-dept",
                        "operations-dept");
    }

    @Test
    void aDataLeakBringsInInformationSecurityAndLegalDecidesOnTheAuthorities() {
        leak().does("management", "Task_AppointEmergencyLead", Major.lead("management"));
        assertThat(asked()).contains("information-security", "legal-dept").doesNotContain("technical-dept");
        var legal = complaint.tasks("Task_GiveDepartmentPosition").stream()
                .filter(task -> complaint.candidateGroups(task).contains("legal-dept"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> complaint.complete("legal-dept", legal, Major.position()))
                .hasMessageContaining("authorityNotice is required");
        complaint.complete("legal-dept", legal, Steps.with(Major.position(), Map.of("authorityNotice", "YES")));

        assertThat(asked()).doesNotContain("legal-dept");
    }

    @Test
    void aCustomerWhoIsNotReachedIsTriedAgain() {
        Major.graded(complaint, Major.outage())
                .does(
                        "management",
                        "Task_RespondToCustomer",
                        Steps.with(Major.spoken(), Map.of("spokenWithCustomer", "NOT_REACHED")));
        assertThat(clock(ClockId.K04).isRunning()).isTrue();

        complaint.does("management", "Task_RespondToCustomer", Major.spoken());

        assertThat(clock(ClockId.K04).isRunning()).isFalse();
        assertThat(complaint.complaint().reachedAt(Milestone.MAJOR_RESPONDED)).isPresent();
    }

    @Test
    void levelThreeHasAnEmergencyResponseByHandOnly() {
        Major.graded(complaint, Major.unfairTreatment());
        assertThat(complaint.openTasks())
                .contains("Task_RespondToCustomer")
                .doesNotContain("Task_AppointEmergencyLead");
        assertThat(complaint.complaint().isSilent()).isFalse();

        complaint.does(
                "management", "Task_RespondToCustomer", Steps.with(Major.spoken(), Map.of("startEmergency", true)));

        assertThat(complaint.openTasks()).contains("Task_AppointEmergencyLead");
        assertThat(complaint.complaint().isSilent()).isTrue();
    }

    @Test
    void atNightThoseOnDutyStopTheHarmAndApproveTheStatement() {
        ClockUtil.setCurrentTime(Date.from(MONDAY.plus(hours(13))));
        Major.graded(complaint, Major.outage());
        assertThat(offeredTo("Task_ConfirmContainment")).containsExactly("technical-dept");

        complaint
                .does("management", "Task_AppointEmergencyLead", Major.lead("dept-head"))
                .each("Task_GiveDepartmentPosition", Major.position())
                .does("pr-dept", "Task_AgreeStatement", Major.statement());

        assertThat(offeredTo("Task_ApproveStatement")).containsExactlyInAnyOrder("dept-head", "management");
    }

    private List<String> offeredTo(String task) {
        return engine
                .getTaskService()
                .getIdentityLinksForTask(complaint.task(task).getId())
                .stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void aLeadWhomNobodyKnowsIsRefused() {
        Major.graded(complaint, Major.outage());

        assertThatThrownBy(() -> complaint.does("management", "Task_AppointEmergencyLead", Major.lead("nobody")))
                .hasMessageContaining("emergencyLead")
                .hasMessageContaining("nobody");
    }

    @Test
    void lessThanTheLevelAsksForIsNotEnough() {
        Major.graded(complaint, Major.outage())
                .does("management", "Task_AppointEmergencyLead", Major.lead("management"));

        assertThatThrownBy(() -> complaint.does(
                        "management",
                        "Task_AllocateResources",
                        Steps.with(Major.resources(), Map.of("resources", List.of("DEDICATED_PERSON")))))
                .hasMessageContaining("ON_SITE_SUPPORT");
    }

    @Test
    void aStatementThatIsSentBackIsAgreedAgain() {
        Major.graded(complaint, reachableByLetter())
                .does("management", "Task_AppointEmergencyLead", Major.lead("management"))
                .each("Task_GiveDepartmentPosition", Major.position())
                .does("pr-dept", "Task_AgreeStatement", Major.statement())
                .does(
                        "management",
                        "Task_ApproveStatement",
                        Map.of("statementApproval", "REFUSE", "statementReason", "No promise of today"));
        assertThat(complaint.complaint().isSilent()).isTrue();

        complaint
                .does("pr-dept", "Task_AgreeStatement", Major.statement())
                .does("management", "Task_ApproveStatement", Major.approved());

        assertThat(complaint.complaint().isSilent()).isFalse();
        assertThat(channelsOf("STATEMENT")).containsExactlyInAnyOrder("EMAIL", "LETTER");
    }

    @Test
    void aStatementThatReachesNobodyInWritingIsToldByPhone() {
        var fields = new HashMap<String, Object>(anonymous());
        fields.putAll(Major.outage());
        Major.graded(complaint, fields).does("first-contact-agent", "Task_AcknowledgeByPhone", Steps.contact());
        var before = clock(ClockId.K11).startedAt();
        complaint.after(hours(1));
        Major.stated(complaint).does("customer-service-center", "Task_TellStatementByPhone", Steps.contact());

        assertThat(complaint.passed()).contains("EndEvent_StatementTold");
        assertThat(clock(ClockId.K11).startedAt()).isAfter(before);
        complaint.does("customer-service-center", "Task_SendProgressNotice", Major.progress());
        assertThat(complaint.passed()).contains("BoundaryEvent_ProgressUndeliverable");
    }

    @Test
    void progressIsToldAgainAndAgainUntilTheComplaintIsHandled() {
        Major.respondedTo(Major.graded(complaint, Major.outage()));
        for (int notice = 1; notice <= 3; notice++) {
            complaint.after(hours(2)).does("customer-service-center", "Task_SendProgressNotice", Major.progress());
            assertThat(clock(ClockId.K11).dueAt())
                    .isEqualTo(clock(ClockId.K11).startedAt().plus(hours(4)));
        }
        assertThat(noted(Event.NOTICE_SENT))
                .extracting(entry -> entry.detail().get("purpose"))
                .filteredOn("PROGRESS"::equals)
                .hasSize(3);
        complaint.after(hours(5));

        assertThat(clock(ClockId.K11).isMissed()).isTrue();
        assertThat(complaint.passed()).contains("EndEvent_ProgressMissed");
        assertThat(told(ClockId.K11)).containsKey("csc-supervisor");
    }

    @Test
    void theDepartmentsAreDoneWhenStatementResourcesAndPublicOpinionAre() {
        Major.respondedTo(Major.graded(complaint, Major.outage()));

        assertThat(complaint.passed()).contains("EndEvent_EmergencyResponded", "EndEvent_HarmStopped");
        assertThat(complaint.openTasks()).contains("Task_SendProgressNotice");
    }

    @Test
    void publicOpinionIsWatchedUntilItIsCalm() {
        Major.graded(complaint, Major.outage())
                .does("management", "Task_AppointEmergencyLead", Major.lead("management"))
                .does("pr-dept", "Task_WatchPublicOpinion", Steps.with(Major.calm(), Map.of("opinion", "NOTHING_NEW")))
                .does("pr-dept", "Task_WatchPublicOpinion", Steps.with(Major.calm(), Map.of("opinion", "ATTENTION")));
        assertThat(complaint.complaint().major().candidate())
                .as("level 1 already")
                .isEmpty();

        complaint.does("pr-dept", "Task_WatchPublicOpinion", Major.calm());

        assertThat(complaint.openTasks()).doesNotContain("Task_WatchPublicOpinion");
    }

    @Test
    void aTimerThatIsDueWhileTheLeadChangesFiresAndTheNewLeadHasTheWork() {
        Major.graded(complaint, Major.outage())
                .does("management", "Task_AppointEmergencyLead", Major.lead("management"))
                .holding("BoundaryEvent_ProgressLimit")
                .after(hours(5));
        assertThat(complaint.task("Task_AllocateResources").getAssignee()).isEqualTo("management");

        changeMajor.changeLead(complaint.number(), "dept-head", "The head of technology takes over", "management");
        complaint.fire("BoundaryEvent_ProgressLimit");

        assertThat(clock(ClockId.K11).isMissed()).isTrue();
        assertThat(complaint.complaint().major().lead()).isEqualTo("dept-head");
        assertThat(complaint.task("Task_AllocateResources").getAssignee()).isEqualTo("dept-head");
        complaint.does("dept-head", "Task_AllocateResources", Major.resources());
    }

    @Test
    void aStatementThatWaitsToBeApprovedIsOfferedToTheNewLead() {
        Major.graded(complaint, Major.outage())
                .does("management", "Task_AppointEmergencyLead", Major.lead("dept-head"))
                .each("Task_GiveDepartmentPosition", Major.position())
                .does("pr-dept", "Task_AgreeStatement", Major.statement());
        assertThat(candidates("Task_ApproveStatement")).contains("dept-head").doesNotContain("operations-dept");

        changeMajor.changeLead(complaint.number(), "operations-dept", "Operations takes over", "management");

        assertThat(candidates("Task_ApproveStatement"))
                .containsOnlyOnce("operations-dept")
                .doesNotContain("dept-head");
        complaint.does("operations-dept", "Task_ApproveStatement", Major.approved());
        assertThat(complaint.complaint().isSilent()).isFalse();
    }

    @Test
    void aWithdrawalEndsTheResponseAndTheReviewIsStillOwed() {
        Major.graded(complaint, Major.outage());
        process.withdraw(complaint.number(), "It works again", "customer", Channel.APP);
        complaint.does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(true));
        assertThat(complaint.openTasks())
                .contains("Task_WritePostMortem", "Task_SignEnding")
                .hasSize(1 + complaint.tasks("Task_SignEnding").size());

        complaint.sign("Task_SignEnding");
        complaint
                .does("analysis-team", "Task_WritePostMortem", Major.postMortem())
                .does("management", "Task_ApprovePostMortem", Major.postMortemApproved());

        assertThat(complaint.isOver()).isTrue();
        assertThat(noted(Event.ARCHIVED)).last().satisfies(entry -> assertThat(entry.detail())
                .containsEntry("kind", "ADDENDUM"));
    }

    @Test
    void theResultIsConfirmedOnTwoChannels() {
        Major.handled(Major.respondedTo(Major.graded(complaint, reachableByLetter())), "technical-dept");
        complaint.does("customer-service-center", "Task_GiveFeedback", Steps.writtenFeedback());

        assertThat(channelsOf("RESULT")).hasSize(2);
    }

    private Journey leak() {
        return Major.graded(
                complaint,
                Map.of(
                        "serviceType", "BUSINESS_HANDLING",
                        "subtopic", "PROCESS_PROBLEM",
                        "title", "个人信息泄露",
                        "description", "我的个人信息泄露了，天天接到推销电话。"));
    }

    /** There is no gateway for short messages here. */
    private static Map<String, Object> reachableByLetter() {
        return Steps.with(Major.outage(), Map.of("postalAddress", "上海市长宁区1号"));
    }

    private List<String> asked() {
        return complaint.tasks("Task_GiveDepartmentPosition").stream()
                .map((Task task) -> complaint.candidateGroups(task).get(0))
                .toList();
    }

    private List<String> candidates(String task) {
        return engine
                .getTaskService()
                .getIdentityLinksForTask(complaint.task(task).getId())
                .stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> channelsOf(String purpose) {
        return notices.queryForList(
                "select channel from notice where complaint = ? and purpose = ? and state = 'SENT'",
                String.class,
                complaint.number().value(),
                purpose);
    }
}
