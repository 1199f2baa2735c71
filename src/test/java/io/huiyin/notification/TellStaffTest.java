package io.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.complaint.ConflictOfInterest;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.InMemoryClockLedgers;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.PrcCalendar;
import io.huiyin.escalation.LadderStep;
import io.huiyin.notification.StaffDirectory.StaffMember;
import io.huiyin.notification.TransportFailure.Kind;
import io.huiyin.notification.persistence.NoticeTables;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class TellStaffTest {

    private static final StaffMember ANNA = new StaffMember("anna", "anna@huiyin.example");
    private static final StaffMember BO = new StaffMember("bo", "bo@huiyin.example");
    private static final Map<String, List<StaffMember>> STAFF = Map.of(
            "anna",
            List.of(ANNA),
            "csc-supervisor",
            List.of(ANNA, BO),
            "silent",
            List.of(new StaffMember("silent", null)));

    private final MemoryComplaints complaints = new MemoryComplaints();
    private final RecordingTransport mail = new RecordingTransport(NoticeChannel.EMAIL);
    private final InMemoryClockLedgers ledgers = new InMemoryClockLedgers(PrcCalendar.deadlines());
    private final Notices notices = inMemory();

    @Test
    void everybodyIsToldOnceWithoutAnythingOfTheCustomer() {
        new Clocks(ledgers, new MemoryCaseLog(), List.of(), NoticeDesk.NOW)
                .start(Letters.NUMBER, ClockId.K05, 1, Letters.RECEIVED, Limit.hours(24), "system", null);

        tell(LadderStep.MISSED, "anna", "csc-supervisor", "silent", "nobody");
        tell(LadderStep.MISSED, "csc-supervisor");
        send();
        send();

        assertThat(mail.taken()).extracting(Notice::recipient).containsExactlyInAnyOrder(ANNA.email(), BO.email());
        assertThat(mail.taken()).allSatisfy(notice -> assertThat(notice.subject() + notice.text())
                .contains("K05", "First response", Letters.NUMBER.value(), "27 September 2025, 16:40")
                .doesNotContain("Li Wei", Letters.EMAIL, "Broadband"));
    }

    @Test
    void eachStepOfTheLadderIsANoticeOfItsOwn() {
        tell(LadderStep.WARNING, "anna");
        tell(LadderStep.MISSED, "anna");
        tell(LadderStep.STILL_OPEN, "anna");
        send();

        assertThat(mail.taken())
                .extracting(Notice::purpose)
                .containsExactlyInAnyOrder(
                        Purpose.DEADLINE_WARNING, Purpose.DEADLINE_MISSED, Purpose.DEADLINE_STILL_OPEN);
    }

    @Test
    void aSilentMailServerIsTriedThreeTimesAndKeepsNobodyElseWaiting() {
        mail.failing(Kind.NOT_SENT);
        tell(LadderStep.MISSED, "csc-supervisor");

        send();
        assertThat(mail.taken()).hasSize(1);
        send();

        assertThat(mail.taken()).extracting(Notice::reader).containsExactlyInAnyOrder("anna", "bo");
    }

    @Test
    void whomAComplaintIsAboutIsNotToldOfIt() {
        var complaint = Letters.complaint(Letters.customer(Locale.ENGLISH), "Rude");
        complaint.keepOut(new ConflictOfInterest(Set.of("anna"), Set.of()));
        complaints.add(complaint);

        tell(LadderStep.MISSED, "anna", "csc-supervisor");
        send();

        assertThat(mail.taken()).extracting(Notice::reader).containsExactly("bo");
    }

    private void tell(LadderStep step, String... whom) {
        new TellStaff(
                        complaints,
                        id -> STAFF.getOrDefault(id, List.of()),
                        ledgers,
                        notices,
                        NoticeDesk.SENDER,
                        Locale.ENGLISH,
                        NoticeDesk.NOW)
                .tell(Letters.NUMBER, ClockId.K05, step, List.of(whom));
    }

    private void send() {
        new SendStaffNotices(notices, new Delivery(notices, List.of(mail), NoticeDesk.NOW), NoticeDesk.NOW)
                .sendWaiting();
    }

    private static Notices inMemory() {
        var database = NoticeTables.inMemory();
        return NoticeTables.notices(database, new JdbcTransactionManager(database));
    }
}
