package io.huiyin.troubleticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketCourseTest {

    private final List<CaseEntry> log = new ArrayList<>(List.of(entry(Event.RECEIVED, 1, Map.of())));

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, acknowledged",
        "CLASSIFIED, acknowledged",
        "IN_HANDLING, inProgress",
        "HANDLED, inProgress",
        "FED_BACK, resolved",
        "CLOSED, closed",
        "ARCHIVED, closed",
        "MERGED, closed",
        "CLOSED_UNRESOLVED, closed",
        "WITHDRAWN, cancelled",
        "NOT_ACCEPTED, rejected",
        "PASSED_ON, rejected"
    })
    void eachStateOfAComplaintHasAWordOfTheStandard(Status status, String word) {
        assertThat(TicketStatus.of(status).word()).isEqualTo(word);
    }

    @Test
    void aTicketThatWasNotReachedWaitsForTheCustomerUntilSomethingHappens() {
        becomes(Status.IN_HANDLING, 1);
        completes(Map.of("customerReached", "NOT_REACHED"));
        assertThat(TicketCourse.of(log).status()).isEqualTo(TicketStatus.PENDING);

        log.add(entry(Event.NOTICE_SENT, 1, Map.of()));
        assertThat(TicketCourse.of(log).status()).isEqualTo(TicketStatus.PENDING);

        log.add(entry(Event.INFORMATION_ADDED, 1, Map.of("information", "I am back")));
        assertThat(TicketCourse.of(log).status()).isEqualTo(TicketStatus.IN_PROGRESS);
    }

    @Test
    void aTicketIsHeldUntilTheLastOfTheDepartmentsThatWereAskedHasAnswered() {
        becomes(Status.IN_HANDLING, 1);
        log.add(entry(Event.DEPARTMENT_ASKED, 1, Map.of("department", "legal-dept")));
        log.add(entry(Event.DEPARTMENT_ASKED, 1, Map.of("department", "operations-dept")));
        contributes("legal-dept");
        assertThat(TicketCourse.of(log).status()).isEqualTo(TicketStatus.HELD);
        assertThat(TicketCourse.of(log).lastChange().orElseThrow().reason()).isEqualTo("DEPARTMENT_ASKED");

        contributes("operations-dept");
        assertThat(TicketCourse.of(log).status()).isEqualTo(TicketStatus.IN_PROGRESS);
    }

    private void contributes(String department) {
        log.add(new CaseEntry(
                Instant.EPOCH,
                department,
                Event.STEP_COMPLETED,
                "Task_ContributeFinding",
                1,
                Map.of("department", department)));
    }

    @Test
    void aTicketThatIsOverDoesNotWaitForAnybody() {
        becomes(Status.CLOSED, 1);
        completes(Map.of("callBackOutcome", "NOT_REACHED"));

        assertThat(TicketCourse.of(log).status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void onlyChangesAreTold() {
        becomes(Status.CLASSIFIED, 1);
        becomes(Status.IN_HANDLING, 1);
        becomes(Status.HANDLED, 1);
        becomes(Status.FED_BACK, 1);
        becomes(Status.IN_HANDLING, 2);

        assertThat(TicketCourse.of(log).changes())
                .extracting(change -> change.status().word() + " " + change.reason())
                .containsExactly(
                        "acknowledged null",
                        "inProgress IN_HANDLING",
                        "resolved FED_BACK",
                        "inProgress IN_HANDLING, round 2");
    }

    @Test
    void whatChangesInOneTransactionIsOneEventOfEachKind() {
        var before = List.copyOf(log);
        becomes(Status.IN_HANDLING, 1);
        becomes(Status.FED_BACK, 1);
        log.add(entry(Event.DECIDED, 1, Map.of("decision", "complaintPriority", "priority", "URGENT")));
        var added = log.subList(1, log.size());

        assertThat(TicketEvent.of(before, log, added))
                .containsExactly(TicketEvent.ATTRIBUTE_VALUE_CHANGE, TicketEvent.STATUS_CHANGE, TicketEvent.RESOLVED);
        assertThat(TicketEvent.fields(added)).containsExactly("expectedResolutionDate", "priority");
        assertThat(TicketEvent.of(log, log, List.of(entry(Event.NOTICE_SENT, 1, Map.of()))))
                .isEmpty();
    }

    private void becomes(Status status, int round) {
        log.add(entry(Event.STATUS_CHANGED, round, Map.of("to", status.name())));
    }

    private void completes(Map<String, Object> detail) {
        log.add(entry(Event.STEP_COMPLETED, 1, detail));
    }

    private static CaseEntry entry(Event event, int round, Map<String, Object> detail) {
        return new CaseEntry(Instant.EPOCH, "user", event, null, round, detail);
    }
}
