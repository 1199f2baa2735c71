package io.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiyin.audit.web.Audited;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockLedgers;
import io.huiyin.deadline.ClockState;
import io.huiyin.rectification.MeasureState;
import io.huiyin.rectification.Measures;
import io.huiyin.rectification.Rectification;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Audited
class DemoComplaintsIT {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Complaints complaints;

    @Autowired
    ClockLedgers ledgers;

    @Autowired
    Clock clock;

    @Autowired
    Measures measures;

    @Autowired
    Rectification rectification;

    @Autowired
    DemoComplaints demo;

    @Test
    void everyDemoComplaintGoesAsToldAndNothingFails() {
        assertThat(all()).hasSameSizeAs(Stories.read()).hasSizeGreaterThan(20);
        assertThat(demo.unfinished()).isEmpty();
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .withException()
                        .count())
                .isZero();
    }

    @Test
    void theyWaitInEveryStageOrHaveEnded() {
        assertThat(all())
                .extracting(Complaint::status)
                .contains(
                        Status.RECEIVED,
                        Status.IN_HANDLING,
                        Status.HANDLED,
                        Status.FED_BACK,
                        Status.ARCHIVED,
                        Status.NOT_ACCEPTED);
        assertThat(engine.getTaskService().createTaskQuery().list())
                .extracting(Task::getTaskDefinitionKey)
                .contains(
                        "Task_ClassifyComplaint",
                        "Task_DispatchComplaint",
                        "Task_GiveFirstResponse",
                        "Task_InvestigateComplaint",
                        "Task_ContributeFinding",
                        "Task_AnalyseRootCause",
                        "Task_ProposeSolution",
                        "Task_ApproveSolution",
                        "Task_CarryOutSolution",
                        "Task_ConfirmCompletion",
                        "Task_GiveFeedback",
                        "Task_SignRecord",
                        "Task_CallBackCustomer",
                        "Task_ConfirmWithdrawal",
                        "Task_AnswerForMissedDeadline");
    }

    @Test
    void someAreNearALimitAndSomePastOne() {
        var now = clock.instant();

        assertThat(running()).anyMatch(ClockState::isMissed);
        assertThat(running())
                .anyMatch(limit -> limit.dueAt().isAfter(now) && limit.dueAt().isBefore(now.plus(3, ChronoUnit.HOURS)));
    }

    @Test
    void oneMeasureIsUnderWayAndOneIsOverdue() {
        var owners = measures.find(new Measures.Search(MeasureState.IN_PROGRESS, null, null, null)).stream()
                .collect(Collectors.groupingBy(
                        rectification::isOverdue,
                        Collectors.mapping(measure -> measure.plan().owner(), Collectors.toList())));

        assertThat(owners)
                .containsEntry(false, List.of("business-dept"))
                .containsEntry(true, List.of("technical-dept"));
    }

    @Test
    void afterwardsTheTimeIsTheRealOneAgain() {
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void theNextStartTellsNothingAgain() {
        var before = all().size();

        demo.start();

        assertThat(all()).hasSize(before);
    }

    private List<Complaint> all() {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("complaintHandling")
                .list()
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .map(ComplaintNumber::of)
                .map(complaints::get)
                .toList();
    }

    private List<ClockState> running() {
        return all().stream()
                .flatMap(complaint -> ledgers.of(complaint.number()).running().stream())
                .toList();
    }
}
