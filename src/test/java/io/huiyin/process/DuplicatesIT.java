package io.huiyin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.huiyin.archive.ArchiveStore;
import io.huiyin.archive.ArchiveVersion;
import io.huiyin.archive.Document;
import io.huiyin.archive.Kind;
import io.huiyin.archive.Retain;
import io.huiyin.archive.VerifyArchive;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.MajorTier;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.Status;
import io.huiyin.conformance.CheckConformance;
import io.huiyin.conformance.Results;
import io.huiyin.deadline.ClockId;
import io.huiyin.duplicate.MergeComplaints;
import io.huiyin.intake.HandlingProcess;
import io.huiyin.intake.HearCustomer;
import io.huiyin.major.ChangeMajor;
import io.huiyin.testing.Journey;
import io.huiyin.testing.Major;
import io.huiyin.testing.Steps;
import io.huiyin.web.Client;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same customer, the same matter: found, merged by a person, parted again; every submitter gets his answer (S-16). */
class DuplicatesIT extends ComplaintJourneys {

    private static final String REASON = "The same line";
    private static final int MANY = 1000;

    @Autowired
    private MergeComplaints mergeComplaints;

    @Autowired
    private ChangeMajor changeMajor;

    @Autowired
    private HearCustomer hearCustomer;

    @Autowired
    private HandlingProcess handling;

    @Autowired
    private ArchiveStore archive;

    @Autowired
    private VerifyArchive verification;

    @Autowired
    private Retain retain;

    @Autowired
    private CheckConformance conformance;

    @Autowired
    private Results judgements;

    private Journey first;

    @AfterEach
    void forgetTheFirst() {
        if (first != null) {
            first.forget();
        }
    }

    @Test
    void aSecondComplaintAboutTheSameMatterIsShownToAPersonWhileItsOwnHandlingBegins() {
        twoOfOneCustomer(Map.of());

        assertThat(complaint.openTasks()).containsExactlyInAnyOrder("Task_DecideDuplicate", "Task_GiveFirstResponse");
        assertThat(noted(Event.NOTICE_SENT))
                .extracting(entry -> entry.detail().get("purpose"))
                .contains("RECEIPT");
        assertThat(clock(ClockId.K05).stoppedAt()).isNull();
    }

    @Test
    void anotherMatterOfTheSameCustomerIsNoDuplicate() {
        twoOfOneCustomer(Map.of("subtopic", "BILLING", "serviceType", "BUSINESS_HANDLING", "title", "账单金额有误"));
        assertThat(complaint.openTasks()).doesNotContain("Task_DecideDuplicate");
    }

    @Test
    void theSameMatterOfAnotherCustomerIsNoDuplicate() {
        twoOfOneCustomer(Map.of("contactPhone", "13911112222", "contactEmail", "zhao@example.com"));
        assertThat(complaint.openTasks()).doesNotContain("Task_DecideDuplicate");
    }

    @Test
    void anotherIssueOfTheSameContactIsNoDuplicate() {
        first = new Journey(engine, complaints).registered(Map.of()).jobs();
        complaint.registered(Map.of("contactId", first.number().value())).jobs();

        assertThat(complaint.openTasks()).doesNotContain("Task_DecideDuplicate");
    }

    @Test
    void theDayThatABodyOutsideHasNamedBindsTheLeadingComplaint() {
        var bill = Map.<String, Object>of("subtopic", "BILLING", "serviceType", "BUSINESS_HANDLING");
        twoOfOneCustomer(bill, Steps.with(bill, regulator()));
        decideSame();

        assertThat(clock(ClockId.K21).stoppedAt()).isNotNull();
        assertThat(clocks.ledger(first.number()).state(ClockId.K21))
                .hasValueSatisfying(it -> assertThat(it.dueAt()).isEqualTo(Instant.parse("2025-11-24T16:00:00Z")));
    }

    @Test
    void aPhoneNumberIsKnownAgainHoweverItIsWritten() {
        twoOfOneCustomer(Map.of("contactPhone", "+86 138-0000-0001", "contactEmail", "other@example.com"));
        assertThat(complaint.openTasks()).contains("Task_DecideDuplicate");
    }

    @Test
    void aSecondComplaintThatIsAnotherMatterGoesItsOwnWay() {
        twoOfOneCustomer(Map.of());

        complaint.does("first-contact-agent", "Task_DecideDuplicate", Map.of("duplicate", "NO"));

        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
        assertThat(complaint.complaint().status()).isEqualTo(Status.CLASSIFIED);
    }

    @Test
    void withoutADecisionInTwoHoursItIsNoDuplicate() {
        twoOfOneCustomer(Map.of());
        assertThat(complaint.task("Task_DecideDuplicate").getDueDate()).isEqualTo(MONDAY.plus(hours(2)));

        complaint.after(hours(2));

        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
    }

    @Test
    void bothSubmittersGetTheResultOfWhatIsHandledOnce() {
        twoOfOneCustomer(Map.of());
        decideSame();

        assertThat(complaint.complaint().status()).isEqualTo(Status.MERGED);
        assertThat(complaint.openTasks()).isEmpty();
        toFeedback(first);
        complaint.jobs();

        assertThat(noted(Event.NOTICE_SENT))
                .extracting(entry -> entry.detail().get("purpose"))
                .containsSubsequence("MERGED", "MERGED_RESULT");
        assertThat(clock(ClockId.K20).stoppedAt()).isNotNull();
        assertThat(complaint.complaint().status()).isEqualTo(Status.MERGED);
        assertThat(archive.versions(complaint.number()))
                .as("the leading one is not closed")
                .isEmpty();
    }

    @Test
    void whatIsMergedGetsASealedRecordOfItsOwnWithTheLeadingOne() {
        twoOfOneCustomer(Map.of());
        decideSame();
        toFeedback(first);
        closeBoth();

        assertThat(archive.versions(complaint.number())).singleElement().satisfies(version -> {
            assertThat(version.kind()).isEqualTo(Kind.SEAL);
            assertThat(version.pending()).isEmpty();
            assertThat(version.position()).isGreaterThan(lastPosition(first));
        });
        var record = record(complaint);
        assertThat(record.read("$.leading.leadingComplaint", String.class))
                .isEqualTo(first.number().value());
        assertThat(record.read("$.leading.reason", String.class)).isEqualTo(REASON);
        assertThat(record.read("$.leading.decidedBy", String.class)).isEqualTo("first-contact-agent");
        assertThat(record.read("$.leading.solution", String.class))
                .isEqualTo(Steps.solution().get("solution"));
        assertThat(record.read("$.leading.position", Long.class)).isEqualTo(lastPosition(first));
        assertThat(record.<List<String>>read("$.leadingSignatures[*].by")).isNotEmpty();
        assertThat(record.<List<String>>read("$.notices[*].purpose")).contains("MERGED_RESULT");
        assertThat(archive.document(archive.versions(complaint.number()).get(0).position(), Document.PDF))
                .isPresent();
        assertThat(verification.verify(complaint.number()).intact()).isTrue();
        assertThat(running("mergedComplaint")).isZero();
    }

    @Test
    void theRecordOfWhatIsMergedIsKeptForThreeYearsOrLongerLikeAnyOther() {
        twoOfOneCustomer(Map.of());
        decideSame();
        toFeedback(first);
        closeBoth();

        assertThat(archive.retention(complaint.number()))
                .hasValueSatisfying(kept -> assertThat(kept.retainUntil()).isEqualTo(LocalDate.of(2028, 11, 3)));
        assertThat(clock(ClockId.K15_SEAL).isRunning()).isFalse();
        assertThat(clock(ClockId.K15_SEAL).isMissed()).isFalse();
        assertThat(complaint.complaint().status()).isEqualTo(Status.MERGED);
        conformance.check(MANY);
        assertThat(judgements.of(complaint.number())).isNotEmpty().noneMatch(Results.Judged::broken);

        retain.hold(complaint.number(), "A court has asked for it", "archivist");
        assertThat(archive.disposable(LocalDate.of(2030, 1, 1)))
                .extracting(ArchiveStore.Due::complaint)
                .contains(first.number())
                .doesNotContain(complaint.number());
    }

    @Test
    void whatIsMergedWithOneThatIsSealedAlreadyIsSealedWhenItsSubmitterIsTold() {
        first = another(Map.of());
        toFeedback(first);
        closeLeading();
        first.at(MONDAY.plus(days(3)));
        complaint.registered(Map.of()).jobs();
        decideSame();

        assertThat(archive.versions(complaint.number())).hasSize(1);
        assertThat(complaint.complaint().reachedAt(Milestone.CLOSED)).contains(MONDAY.plus(days(3)));
    }

    @Test
    void whoWasToldTheResultOfAnEarlierRoundStaysMergedThoughTheLeadingOneIsWithdrawnInALaterOne() {
        twoOfOneCustomer(Map.of());
        decideSame();
        toFeedback(first);
        complaint.jobs();
        first.does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(1));
        assertThat(first.complaint().round()).isEqualTo(2);
        assertThatThrownBy(() -> mergeComplaints.part(complaint.number(), "Another line", "csc-supervisor"))
                .hasMessage("partTooLate");

        withdrawn(first);
        assertThat(complaint.complaint().status()).isEqualTo(Status.MERGED);
        first.sign("Task_SignEnding");
        complaint.jobs();

        assertThat(first.complaint().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(archive.versions(complaint.number())).hasSize(1);
    }

    private void closeBoth() {
        closeLeading();
        complaint.jobs();
    }

    private void closeLeading() {
        first.sign("Task_SignRecord").does("customer-service-dept", "Task_CallBackCustomer", Steps.callBack(5));
    }

    private void withdrawn(Journey journey) {
        handling.withdraw(journey.number(), "It works again", "customer", Channel.PHONE);
        journey.does("customer-service-center", "Task_ConfirmWithdrawal", Steps.withdrawal(true));
    }

    private long lastPosition(Journey journey) {
        return archive.versions(journey.number()).stream()
                .mapToLong(ArchiveVersion::position)
                .max()
                .orElseThrow();
    }

    private DocumentContext record(Journey journey) {
        return JsonPath.parse(new String(
                archive.document(lastPosition(journey), Document.JSON).orElseThrow(), StandardCharsets.UTF_8));
    }

    @Test
    void whatIsMergedWhenTheResultIsKnownAlreadyIsToldAtOnce() {
        twoOfOneCustomer(Map.of());
        complaint.holding("Task_TellMerged");
        decideSame();
        toFeedback(first);

        complaint.fire("Task_TellMerged");

        assertThat(noted(Event.NOTICE_SENT))
                .extracting(entry -> entry.detail().get("purpose"))
                .contains("MERGED_RESULT");
    }

    @Test
    void whatIsMergedWithOneThatWasAnsweredNotLongAgoIsToldItsResult() {
        first = another(Map.of());
        toFeedback(first);
        first.at(MONDAY.plus(days(3)));
        complaint.registered(Map.of()).jobs();

        decideSame();

        assertThat(noted(Event.NOTICE_SENT))
                .extracting(entry -> entry.detail().get("purpose"))
                .containsSubsequence("MERGED", "MERGED_RESULT");
    }

    @Test
    void theResultOfWhatHasBecomeMajorIsToldToTheOthersWhenItsStatementIsApproved() {
        first = another(Map.of());
        toFeedback(first);
        first.after(hours(1));
        raise(first);
        first.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        complaint.registered(Map.of()).jobs();
        decideSame();
        assertThat(noted(Event.NOTICE_SENT))
                .extracting(entry -> entry.detail().get("purpose"))
                .contains("MERGED")
                .doesNotContain("MERGED_RESULT");

        Major.stated(first);
        complaint.jobs();

        assertThat(noted(Event.NOTICE_SENT))
                .extracting(entry -> entry.detail().get("purpose"))
                .contains("MERGED_RESULT");
    }

    @Test
    void whatWasHandledMoreThanThirtyDaysAgoIsAnotherComplaint() {
        var customer = Map.<String, Object>of("contactPhone", "13911115555", "contactEmail", "sun@example.com");
        first = another(customer);
        toFeedback(first);
        first.at(MONDAY.plus(days(31)));
        complaint.registered(customer).jobs();

        assertThat(complaint.openTasks()).doesNotContain("Task_DecideDuplicate");
        assertThatThrownBy(() -> merge(complaint.number(), first.number())).hasMessageContaining("Ended");
    }

    @Test
    void whoCannotBeReachedInWritingIsCalledBothTimes() {
        twoOfOneCustomer(only("customerNumber", "C-1"), only("customerNumber", "C-1"));
        decideSame();
        assertThat(complaint.openTasks()).containsExactly("Task_TellMergedByPhone");

        complaint.does("customer-service-center", "Task_TellMergedByPhone", Steps.contact());
        toFeedback(first);
        var call = complaint.jobs().task("Task_TellMergedResultByPhone");
        assertThat(engine.getTaskService()
                        .getVariableLocal(call.getId(), "known")
                        .toString())
                .contains(first.number().value(), (String) Steps.solution().get("solution"));
        complaint.does("customer-service-center", "Task_TellMergedResultByPhone", Steps.contact());

        assertThat(clock(ClockId.K20).stoppedAt()).isNotNull();
    }

    @Test
    void theEarliestReceiptGovernsAndEachHasItsOwnAgainAfterwards() {
        twoOfOneCustomer(Map.of("receivedAt", MONDAY.minus(hours(5)).toString()));
        var own = clocks.ledger(first.number()).state(ClockId.K05).orElseThrow();
        decideSame();

        var earlier = clocks.ledger(first.number()).state(ClockId.K05).orElseThrow();
        assertThat(earlier.dueAt()).isEqualTo(own.dueAt().minus(hours(5)));
        assertThat(first.task("Task_GiveFirstResponse").getDueDate().toInstant())
                .isEqualTo(earlier.dueAt());
        assertThat(clock(ClockId.K05).stoppedAt()).isNotNull();

        mergeComplaints.part(complaint.number(), "Another line", "csc-supervisor");
        complaint.jobs();

        assertThat(clocks.ledger(first.number())
                        .state(ClockId.K05)
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(own.dueAt());
        assertThat(clock(ClockId.K05).stoppedAt()).isNull();
        assertThat(clock(ClockId.K05).dueAt()).isEqualTo(earlier.dueAt());
        assertThat(complaint.openTasks()).contains("Task_GiveFirstResponse");
        assertThat(complaint.complaint().status()).isEqualTo(Status.CLASSIFIED);
        assertThat(noted(Event.MERGE_UNDONE)).singleElement().satisfies(undone -> assertThat(undone.detail())
                .containsEntry("reason", "Another line"));
    }

    @Test
    void theResponseToAMajorComplaintAndItsContainmentCountFromTheEarliestReceipt() {
        var halfAnHour = Duration.ofMinutes(30);
        first = Major.graded(new Journey(engine, complaints), Major.outage());
        complaint
                .registered(Map.of("receivedAt", MONDAY.minus(halfAnHour).toString()))
                .jobs();
        var response = due(ClockId.K04);
        var containment = due(ClockId.K10);

        decideSame();
        assertThat(due(ClockId.K04)).isEqualTo(response.minus(halfAnHour));
        assertThat(due(ClockId.K10)).isEqualTo(containment.minus(halfAnHour));

        mergeComplaints.part(complaint.number(), "Another line", "csc-supervisor");
        assertThat(due(ClockId.K04)).isEqualTo(response);
        assertThat(due(ClockId.K10)).isEqualTo(containment);
    }

    @Test
    void theResponseAfterALaterUpgradeCountsFromTheUpgradeAndTheContainmentFromTheEarliestReceipt() {
        twoOfOneCustomer(Map.of("receivedAt", MONDAY.minus(hours(5)).toString()));
        decideSame();
        first.after(hours(1));

        raise(first);
        first.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());

        assertThat(clocks.ledger(first.number())
                        .state(ClockId.K04)
                        .orElseThrow()
                        .startedAt())
                .isEqualTo(MONDAY.plus(hours(1)));
        assertThat(clocks.ledger(first.number())
                        .state(ClockId.K10)
                        .orElseThrow()
                        .startedAt())
                .isEqualTo(MONDAY.minus(hours(5)));
    }

    @Test
    void whatWasMergedInItsInvestigationGoesOnThere() {
        twoOfOneCustomer(Map.of());
        complaint
                .does("first-contact-agent", "Task_DecideDuplicate", Map.of("duplicate", "NO"))
                .does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse());
        merge(complaint.number(), first.number());
        complaint.jobs();

        mergeComplaints.part(complaint.number(), REASON, "csc-supervisor");
        complaint.jobs();

        assertThat(complaint.openTasks()).containsExactly("Task_InvestigateComplaint");
        assertThat(complaint.complaint().status()).isEqualTo(Status.IN_HANDLING);
    }

    @Test
    void aComplaintWhoseLeadingOneIsWithdrawnGoesItsOwnWay() {
        twoOfOneCustomer(Map.of());
        decideSame();
        first.does("technical-dept", "Task_GiveFirstResponse", Steps.notOurs())
                .does("csc-supervisor", "Task_DispatchComplaint", Steps.refuseAs("NOT_ACCEPTED"));

        complaint.jobs();

        assertThat(complaint.complaint().status()).isEqualTo(Status.CLASSIFIED);
        assertThat(complaint.openTasks()).containsExactly("Task_GiveFirstResponse");
    }

    @Test
    void whatACustomerAddsToAMergedComplaintReachesTheOneThatIsHandled() {
        twoOfOneCustomer(Map.of());
        decideSame();

        hearCustomer.addInformation(
                complaint.complaint(), Map.of("information", "It also happens at noon"), "first-contact-agent");
        first.jobs();

        assertThat(log.of(first.number()).stream().filter(entry -> entry.event() == Event.INFORMATION_ADDED))
                .singleElement()
                .satisfies(added -> assertThat(added.detail()).containsValue("It also happens at noon"));
    }

    @Test
    void theLegalLimitSurvivesTheMerge() {
        twoOfOneCustomer(Map.of());
        decideSame();

        complaint.after(days(16));

        assertThat(clock(ClockId.K20).missedAt()).isNotNull();
        assertThat(complaint.escalations(ClockId.K20)).isEqualTo(1);
    }

    @Test
    void whatCannotBeMergedIsRefusedAndNothingHasChanged() {
        twoOfOneCustomer(Map.of());
        var third = another(Map.of("contactPhone", "13911112222", "contactEmail", "zhao@example.com"));
        var second = complaint.number();
        try {
            assertThatThrownBy(() -> merge(second, second))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Itself");
            assertThatThrownBy(() -> merge(second, third.number())).hasMessageContaining("OtherCustomer");
            assertThatThrownBy(() -> mergeComplaints.merge(second, first.number(), " ", "csc-supervisor"))
                    .hasMessageContaining("reason");
            merge(second, first.number());
            assertThatThrownBy(() -> merge(second, first.number())).isInstanceOf(NotNow.class);
            assertThatThrownBy(() -> merge(first.number(), second)).hasMessageContaining("mergeCircle");
            assertThat(first.complaint().status()).isEqualTo(Status.CLASSIFIED);
        } finally {
            third.forget();
        }
    }

    @Test
    void anEarlierComplaintThatIsNamedAtTheRegistrationIsMergedAtOnce() {
        first = new Journey(engine, complaints).registered(Map.of()).jobs();

        complaint.registered(Map.of("duplicateOf", first.number().value())).jobs();

        assertThat(complaint.complaint().status()).isEqualTo(Status.MERGED);
        assertThat(noted(Event.MERGED)).extracting(entry -> entry.actor()).containsExactly("first-contact-agent");
    }

    @Test
    void whatMayBeMajorIsMergedOnlyWithAComplaintAtItsLevel(@LocalServerPort int port) {
        twoOfOneCustomer(Major.outage());

        assertThatThrownBy(this::decideSame)
                .hasMessageContaining(
                        "Ask for the higher level at " + first.number().value());
        var overRest = Client.at(port)
                .as("csc-supervisor")
                .post(
                        "/api/complaints/" + complaint.number().value() + "/merge",
                        "{\"into\": \"" + first.number().value() + "\", \"reason\": \"Same\"}");
        assertThat(overRest.status()).as(overRest.text()).isEqualTo(400);
        assertThat(overRest.text()).contains("into", "is not at its level");
        assertThat(complaint.openTasks()).contains("Task_AssessMajorComplaint");
        assertThat(clock(ClockId.K04).isRunning()).isTrue();

        raise(first);
        decideSame();

        assertThat(complaint.complaint().status()).isEqualTo(Status.MERGED);
        assertThat(first.openTasks()).contains("Task_AssessMajorComplaint");
    }

    @Test
    void whatIsMajorIsMergedOnlyWithWhatIsMajorForCertain() {
        first = another(Map.of());
        Major.graded(complaint, Major.outage());
        raise(first);

        assertThatThrownBy(this::decideSame).hasMessageContaining("is not at its level");
        assertThat(complaint.openTasks()).contains("Task_RespondToCustomer");

        first.does("customer-service-dept", "Task_AssessMajorComplaint", Major.confirmed());
        decideSame();

        assertThat(complaint.complaint().status()).isEqualTo(Status.MERGED);
        assertThat(first.openTasks()).contains("Task_RespondToCustomer");
    }

    @Test
    void whatMayBeMajorGoesItsOwnWayAlthoughItsRegistrationNamesAnEarlierComplaint() {
        first = another(Map.of());

        complaint
                .registered(Steps.with(
                        Major.outage(), Map.of("duplicateOf", first.number().value())))
                .jobs();

        assertThat(complaint.complaint().status()).isNotEqualTo(Status.MERGED);
        assertThat(complaint.openTasks()).contains("Task_AssessMajorComplaint", "Task_DecideDuplicate");
    }

    @Test
    void whatWasNamedAtTheRegistrationAndPartedIsNotMergedOnceMore() {
        first = another(Map.of());
        complaint.registered(Map.of("duplicateOf", first.number().value())).jobs();

        mergeComplaints.part(complaint.number(), "Another line", "csc-supervisor");
        complaint.jobs();

        assertThat(complaint.complaint().status()).isEqualTo(Status.CLASSIFIED);
    }

    @Test
    void anEarlierComplaintOfAnotherCustomerIsRefusedAtTheRegistration() {
        first = new Journey(engine, complaints).registered(Map.of()).jobs();
        var other = Map.<String, Object>of(
                "duplicateOf", first.number().value(), "contactPhone", "13911112222", "contactEmail", "z@example.com");

        assertThatThrownBy(() -> complaint.registered(other)).hasMessageContaining("duplicateOf");
    }

    private void twoOfOneCustomer(Map<String, Object> second) {
        twoOfOneCustomer(Map.of(), second);
    }

    private void twoOfOneCustomer(Map<String, Object> ofFirst, Map<String, Object> second) {
        first = another(ofFirst);
        complaint.registered(second).jobs();
    }

    private Journey another(Map<String, Object> fields) {
        return new Journey(engine, complaints).registered(fields).jobs();
    }

    private void decideSame() {
        complaint.does(
                "first-contact-agent",
                "Task_DecideDuplicate",
                Map.of("duplicate", "YES", "duplicateOf", first.number().value(), "mergeReason", REASON));
    }

    private Instant due(ClockId clock) {
        return clocks.dueAt(first.number(), clock).orElseThrow();
    }

    private void raise(Journey journey) {
        changeMajor.upgrade(journey.number(), MajorTier.TIER_1, Set.of(), "A second call says so", "pr-dept");
        journey.jobs();
    }

    private void merge(ComplaintNumber duplicate, ComplaintNumber leading) {
        mergeComplaints.merge(duplicate, leading, REASON, "csc-supervisor");
    }

    private static void toFeedback(Journey journey) {
        List.of("Task_AcknowledgeByPhone").stream()
                .filter(journey.openTasks()::contains)
                .forEach(task -> journey.does("first-contact-agent", task, Steps.contact()));
        journey.does("technical-dept", "Task_GiveFirstResponse", Steps.firstResponse())
                .does("technical-dept", "Task_InvestigateComplaint", Steps.investigation())
                .does("technical-dept", "Task_ProposeSolution", Steps.solution())
                .does("customer-service-dept", "Task_ConfirmCompletion", Steps.confirmation())
                .does("customer-service-center", "Task_GiveFeedback", Steps.feedback());
    }

    /** A customer whom no notice reaches, known by one thing only. */
    private static Map<String, Object> only(String field, String value) {
        var fields = new HashMap<String, Object>(anonymous());
        fields.put(field, value);
        return fields;
    }

    private long running(String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(complaint.number().value())
                .count();
    }
}
