package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.archive.ArchiveStore;
import io.huiyin.archive.Kind;
import io.huiyin.archive.VerifyArchive;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.rectification.EffectCheck;
import io.huiyin.rectification.Measure;
import io.huiyin.rectification.MeasureNumber;
import io.huiyin.rectification.MeasureState;
import io.huiyin.rectification.Measures;
import io.huiyin.rectification.Measures.Search;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Steps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A measure from the decision at the closing of a complaint to its proven effect, long after the complaint is sealed. */
class RectificationIT extends ComplaintJourneys {

    private static final String DECIDE = "Task_DecideRectification";
    private static final String CARRY_OUT = "Task_CarryOutMeasure";
    private static final String VERIFY = "Task_VerifyMeasure";
    private static final LocalDate DUE = LocalDate.of(2025, 12, 1);
    private static final String WRITTEN_DUE = "1 Dec 2025";
    private static final Instant END_OF_DUE = Instant.parse("2025-12-01T10:00:00Z");

    @Autowired
    private Measures measures;

    @Autowired
    private ArchiveStore archive;

    @Autowired
    private VerifyArchive verification;

    @Autowired
    private TransactionTemplate transactions;

    private final List<Journey> others = new ArrayList<>();
    private MeasureNumber number;

    @AfterEach
    void forgetMeasuresAndOthers() {
        others.forEach(Journey::forget);
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("rectification")
                .list()
                .forEach(instance -> engine.getRuntimeService()
                        .deleteProcessInstanceIfExists(instance.getId(), "test", true, true, true, true));
    }

    @Test
    void theComplaintClosesWhileItsMeasureRunsOnItsOwn() {
        decided(measure());

        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
        assertThat(complaint.isOver()).isTrue();
        assertThat(current().state()).isEqualTo(MeasureState.IN_PROGRESS);
        assertThat(measures.complaints(number)).containsExactly(complaint.number());
        assertThat(task(CARRY_OUT).getDueDate()).isEqualTo(END_OF_DUE);
        assertThat(known(CARRY_OUT))
                .contains(
                        "Confirm each change in writing",
                        "No change without confirmation",
                        "\"due\":\"" + WRITTEN_DUE + "\"",
                        complaint.number().value());
        assertThat(measures.find(new Search(MeasureState.IN_PROGRESS, "business-dept", DUE, complaint.number())))
                .extracting(Measure::number)
                .containsExactly(number);
    }

    @Test
    void anUnknownOwnerADayThatLeavesNoTimeAndAMissingCriterionAreRefusedByName() {
        toTheDecision(complaint, Map.of());

        assertRefused(Steps.with(measure(), Map.of("rectificationOwner", "nobody-here")), "rectificationOwner");
        assertRefused(Steps.with(measure(), Map.of("rectificationDue", "2025-11-01")), "rectificationDue");
        assertRefused(Steps.with(measure(), Map.of("rectificationDue", today().toString())), "rectificationDue");
        var incomplete = new HashMap<>(measure());
        incomplete.remove("acceptanceCriteria");
        assertRefused(incomplete, "acceptanceCriteria");
        assertRefused(Map.of("rectification", "EXISTING", "measureNumber", "ZG202511030000010"), "measureNumber");
        assertRefused(Map.of("rectification", "NONE"), "rectificationReason");
        assertThat(measures.find(new Search(null, null, null, complaint.number())))
                .isEmpty();
    }

    @Test
    void theFirstMeasuresOfADayAreNumberedAlsoAtTheSameMoment() throws Exception {
        var day = LocalDate.of(2031, 3, 3);
        var together = new CyclicBarrier(2);
        var deciders = Executors.newFixedThreadPool(2);
        Callable<MeasureNumber> decider = () -> {
            together.await();
            return transactions.execute(status -> measures.nextNumber(day));
        };

        var numbers = new ArrayList<MeasureNumber>();
        for (var decided : deciders.invokeAll(List.of(decider, decider))) {
            numbers.add(decided.get());
        }
        deciders.shutdown();

        assertThat(numbers).containsExactlyInAnyOrder(MeasureNumber.of(day, 1), MeasureNumber.of(day, 2));
    }

    @Test
    void severalMeasuresAreDecidedOneAfterTheOther() {
        toTheDecision(complaint, Map.of());

        complaint
                .does("dept-head", DECIDE, Steps.with(measure(), Map.of("anotherMeasure", true)))
                .does("dept-head", DECIDE, Steps.with(measure(), Map.of("improvementType", "TRAINING")));

        assertThat(measures.find(new Search(null, null, null, complaint.number())))
                .hasSize(2);
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
    }

    @Test
    void noMeasureIsAlsoADecisionWithAReason() {
        toTheDecision(complaint, Map.of());

        complaint.does("dept-head", DECIDE, Map.of("rectification", "NONE", "rectificationReason", "A single slip"));

        assertThat(measures.find(new Search(null, null, null, complaint.number())))
                .isEmpty();
        assertThat(complaint.complaint().status()).isEqualTo(Status.ARCHIVED);
    }

    @Test
    void aMeasureMayBeTheAnswerToSeveralComplaints() {
        decided(measure());
        var second = other();
        toTheDecision(second, Map.of());
        second.does("dept-head", DECIDE, Map.of("rectification", "EXISTING", "measureNumber", number.value()));

        assertThat(second.complaint().status()).isEqualTo(Status.ARCHIVED);
        assertThat(measures.complaints(number)).containsExactlyInAnyOrder(complaint.number(), second.number());
        var versions = archive.versions(second.number()).size();
        does("dept-head", CARRY_OUT, Map.of("measureDone", "Confirmed since Monday"));

        assertThat(archive.versions(second.number())).hasSize(versions + 1);
        assertThat(archive.versions(second.number()).get(versions).kind()).isEqualTo(Kind.ADDENDUM);
    }

    @Test
    void whatIsNotEnoughGoesBackToTheOwnerWithTheReason() {
        decided(measure());
        does("dept-head", CARRY_OUT, Map.of("measureDone", "Started"));

        does(
                "customer-service-dept",
                VERIFY,
                Map.of("verification", "NOT_MET", "verificationReason", "Only in one shop"));

        assertThat(current().state()).isEqualTo(MeasureState.IN_PROGRESS);
        assertThat(known(CARRY_OUT)).contains("Only in one shop");
    }

    @Test
    void nobodyVerifiesWhatHeOwnsOrHasCarriedOut() {
        decided(Steps.with(measure(), Map.of("rectificationOwner", "management")));
        assertThat(task(CARRY_OUT).getAssignee()).isEqualTo("management");
        does("management", CARRY_OUT, Map.of("measureDone", "Done"));

        assertThatThrownBy(() -> does("management", VERIFY, Map.of("verification", "MET")))
                .hasMessageContaining("Somebody else");

        does("customer-service-dept", VERIFY, Map.of("verification", "MET"));
        assertThat(current().state()).isEqualTo(MeasureState.WATCHED);
    }

    @Test
    void afterThirtySixtyAndNinetyDaysItIsCheckedWhetherComplaintsFell() {
        decided(measure());
        carriedOutAndVerified();
        var sealed = archive.versions(complaint.number()).size();
        var retained = archive.retention(complaint.number()).orElseThrow().retainUntil();

        afterDays(31);
        assertThat(current().state()).isEqualTo(MeasureState.WATCHED);
        afterDays(61);
        afterDays(91);

        assertThat(measures.checks(number)).extracting(EffectCheck::days).containsExactly(30, 60, 90);
        assertThat(measures.checks(number)).allMatch(EffectCheck::hasFallen);
        assertThat(current().state()).isEqualTo(MeasureState.EFFECTIVE);
        assertThat(tasksOfMeasure()).isEmpty();
        assertThat(archive.versions(complaint.number())).hasSize(sealed + 3);
        assertThat(archive.versions(complaint.number()).get(sealed + 2).kind()).isEqualTo(Kind.ADDENDUM);
        assertThat(verification.verify(complaint.number()).intact()).isTrue();
        assertThat(archive.retention(complaint.number()).orElseThrow().retainUntil())
                .isAfter(retained);
        assertThat(noted(Event.MEASURE)).last().satisfies(entry -> assertThat(entry.detail())
                .containsEntry("measureResult", "CHECKED")
                .containsEntry("days", 90)
                .containsEntry("fallen", true)
                .containsKeys("before", "after"));
    }

    @Test
    void aMeasureWithoutEffectIsDecidedByManagementAndDoneAgain() {
        withoutEffect();

        does(
                "management",
                "Task_DecideOnEffect",
                Map.of(
                        "effectDecision", "AGAIN",
                        "newMeasureText", "Change the system instead",
                        "newDue", LocalDate.of(2026, 5, 29).toString(),
                        "effectReason", "Letters are not read"));

        assertThat(current().state()).isEqualTo(MeasureState.IN_PROGRESS);
        assertThat(current().attempt()).isEqualTo(2);
        assertThat(current().plan().measure()).isEqualTo("Change the system instead");
        assertThat(known(CARRY_OUT)).contains("Letters are not read");
        assertThat(told("MEASURE_WITHOUT_EFFECT")).contains("management", "process-owner");
    }

    @Test
    void aMeasureWithoutEffectMayEndWithAReason() {
        withoutEffect();

        does("management", "Task_DecideOnEffect", Map.of("effectDecision", "END", "effectReason", "The tariff ends"));

        assertThat(current().state()).isEqualTo(MeasureState.ENDED);
        assertThat(current().remark()).isEqualTo("The tariff ends");
        assertThat(tasksOfMeasure()).isEmpty();
        assertThat(verification.verify(complaint.number()).intact()).isTrue();
    }

    @Test
    void theOwnerIsRemindedAndAnOverdueMeasureIsEscalated() {
        decided(measure());
        at(Instant.parse("2025-11-24T10:01:00Z"));
        assertThat(told("MEASURE_REMINDER")).containsExactly("dept-head");

        at(END_OF_DUE.plus(Duration.ofMinutes(1)));
        assertThat(told("MEASURE_OVERDUE")).containsExactlyInAnyOrder("dept-head", "complaint-supervisor");

        at(END_OF_DUE.plus(Duration.ofDays(7).plusMinutes(1)));
        assertThat(told("MEASURE_OVERDUE")).contains("management");
        assertThat(current().state()).isEqualTo(MeasureState.IN_PROGRESS);
    }

    private static Map<String, Object> measure() {
        return Map.of(
                "rectification", "NEEDED",
                "measure", "Confirm each change in writing",
                "improvementType", "PROCESS",
                "rectificationOwner", "business-dept",
                "rectificationDue", DUE.toString(),
                "acceptanceCriteria", "No change without confirmation");
    }

    private void withoutEffect() {
        toTheDecision(complaint, Map.of("subtopic", "CONTRACT_DISPUTE"));
        complaint.does("dept-head", DECIDE, measure());
        found();
        carriedOutAndVerified();
        ClockUtil.setCurrentTime(Date.from(MONDAY.plus(days(3))));
        for (int i = 0; i < 8; i++) {
            other().registered(fields(Map.of("subtopic", "CONTRACT_DISPUTE"))).jobs();
        }
        afterDays(31);
        afterDays(61);
        afterDays(91);
        assertThat(current().state()).isEqualTo(MeasureState.TO_DECIDE);
    }

    private void decided(Map<String, Object> decision) {
        toTheDecision(complaint, Map.of());
        complaint.does("dept-head", DECIDE, decision);
        found();
    }

    private void found() {
        number = measures.find(new Search(null, null, null, complaint.number()))
                .get(0)
                .number();
        runJobs();
    }

    /** A complaint of the business department that is closed but for its rectification. */
    private void toTheDecision(Journey journey, Map<String, Object> more) {
        var subtopic = (String) more.getOrDefault("subtopic", "SERVICE_CHANGE");
        var cause = subtopic.equals("SERVICE_CHANGE") ? "PROCEDURAL" : "HUMAN";
        journey.registered(fields(more))
                .jobs()
                .does("business-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does(
                        "business-dept",
                        "Task_InvestigateComplaint",
                        Steps.with(
                                Steps.investigation(),
                                Map.of("rectificationProposed", "PROCESS", "rootCauseClass", cause)))
                .does("business-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback())
                .does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5))
                .sign("Task_SignRecord");
        assertThat(journey.openTasks()).containsExactly(DECIDE);
    }

    private static Map<String, Object> fields(Map<String, Object> more) {
        return Steps.with(Map.of("serviceType", "BUSINESS_HANDLING", "subtopic", "SERVICE_CHANGE"), more);
    }

    private Journey other() {
        var other = new Journey(engine, complaints);
        others.add(other);
        return other;
    }

    private void carriedOutAndVerified() {
        does("dept-head", CARRY_OUT, Map.of("measureDone", "Confirmed since Monday"));
        does("customer-service-dept", VERIFY, Map.of("verification", "MET", "verificationNote", "Ten contracts read"));
    }

    private void assertRefused(Map<String, Object> decision, String field) {
        assertThatThrownBy(() -> complaint.does("dept-head", DECIDE, decision)).hasMessageContaining(field);
        assertThat(complaint.openTasks()).containsExactly(DECIDE);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), WorkingDays.ZONE);
    }

    private Measure current() {
        return measures.find(number).orElseThrow();
    }

    private void does(String user, String task, Map<String, Object> fields) {
        complaint.complete(user, task(task), fields);
        runJobs();
    }

    private Task task(String key) {
        return tasksOfMeasure().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not among " + tasksOfMeasure()));
    }

    private List<Task> tasksOfMeasure() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    private String known(String task) {
        JsonValue known =
                engine.getTaskService().getVariableLocalTyped(task(task).getId(), Submission.KNOWN, false);
        return known.getValueSerialized();
    }

    private List<String> told(String purpose) {
        return notices.queryForList(
                "select distinct reader from notice where complaint = ? and purpose = ? order by reader",
                String.class,
                complaint.number().value(),
                purpose);
    }

    private void afterDays(int days) {
        at(MONDAY.plus(days(days)));
    }

    private void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
        runJobs();
    }

    private void runJobs() {
        var jobs = engine.getManagementService();
        for (int i = 0; i < 20; i++) {
            var due = engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .list()
                    .stream()
                    .flatMap(instance ->
                            jobs.createJobQuery().processInstanceId(instance.getId()).executable().list().stream())
                    .findFirst();
            if (due.isEmpty()) {
                return;
            }
            jobs.executeJob(due.get().getId());
        }
    }
}
