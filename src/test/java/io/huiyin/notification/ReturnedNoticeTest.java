package io.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Category;
import io.huiyin.complaint.Customer;
import io.huiyin.deadline.InMemoryClockLedgers;
import io.huiyin.deadline.PrcCalendar;
import io.huiyin.notification.persistence.NoticeTables;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ReturnedNoticeTest {

    private final MemoryComplaints complaints = new MemoryComplaints();
    private final MemoryCaseLog log = new MemoryCaseLog();
    private final RecordingTransport mail = new RecordingTransport(NoticeChannel.EMAIL);
    private final RecordingTransport sms = new RecordingTransport(NoticeChannel.SMS);
    private final List<Transport> transports = List.of(mail, sms);
    private final Notices notices = inMemory();
    private final List<Notice> begun = new ArrayList<>();

    @Test
    void aNoticeThatCameBackGoesOutOnceInTheWordsOfAnotherChannel() throws Exception {
        var id = sentByMail(Letters.customer(Locale.ENGLISH), Purpose.RECEIPT);

        report(id, false);
        report(id, false);
        elsewhere(id);
        elsewhere(id);

        assertThat(notices.find(id).orElseThrow().state()).isEqualTo(NoticeState.RETURNED);
        assertThat(notices.find(id).orElseThrow().fault()).isEqualTo("550 *** unknown");
        assertThat(begun).hasSize(1);
        assertThat(sms.taken()).singleElement().satisfies(notice -> {
            assertThat(notice.text()).startsWith("Your complaint ").doesNotContain("Dear Li Wei");
            assertThat(notice.elsewhere()).startsWith("Dear Li Wei");
            assertThat(notice.recipient()).isEqualTo("13800138000");
        });
        assertThat(course()).containsExactly("NOTICE_SENT EMAIL", "NOTICE_FAILED EMAIL", "NOTICE_SENT SMS");
    }

    @Test
    void nothingIsSentToAnAddressFromWhichSomethingCameBackUntilItIsCorrected() throws Exception {
        var id = sentByMail(Letters.customer(Locale.ENGLISH), Purpose.RECEIPT);
        report(id, false);

        send(Purpose.SURVEY);
        assertThat(mail.taken()).hasSize(1);
        assertThat(sms.taken()).hasSize(1);

        complaints.save(Letters.complaint(
                Letters.customer("Li Wei", Letters.PHONE, "right@example.com", null, Locale.ENGLISH), "Broadband"));
        send(Purpose.SURVEY_REMINDER);
        assertThat(mail.taken()).hasSize(2);
    }

    @Test
    void whatReachesNoOtherChannelIsLeftToAPersonWhoReadsTheWords() throws Exception {
        var id = sentByMail(Letters.customer("Li Wei", null, Letters.EMAIL, null, Locale.ENGLISH), Purpose.RECEIPT);
        report(id, false);

        assertThatThrownBy(() -> elsewhere(id)).isInstanceOf(NoticeUndeliverable.class);
        assertThat(post().hasToBeTold(id)).isTrue();
        assertThat(untold()).containsExactly(id);

        post().toldByPhone(id, "agent");

        assertThat(untold()).isEmpty();
        assertThat(log.of(Letters.NUMBER)).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(CaseEntry.Event.CONTACT);
            assertThat(entry.actor()).isEqualTo("agent");
            assertThat(entry.detail()).containsEntry("outcome", "TOLD").containsEntry("content", "RECEIPT");
        });
    }

    @Test
    void whatArrivedGoesNowhereElse() throws Exception {
        var id = sentByMail(Letters.customer(Locale.ENGLISH), Purpose.RECEIPT);

        report(id, true);
        report(id, false);

        assertThat(notices.find(id).orElseThrow().state()).isEqualTo(NoticeState.DELIVERED);
        assertThat(begun).isEmpty();
        send(Purpose.RECEIPT);
        assertThat(mail.asked()).isEqualTo(1);
    }

    @Test
    void aReportThatComesTooLateOrIsNotBelievedOrIsAboutNothingIsNone() throws Exception {
        var id = sentByMail(Letters.customer(Locale.ENGLISH), Purpose.RECEIPT);
        var late = Clock.offset(NoticeDesk.NOW, Duration.ofDays(11));

        assertThat(take(late).take(new Report(id, false, null), notice -> true)).isEmpty();
        assertThat(take(NoticeDesk.NOW).take(new Report(id, false, null), notice -> false))
                .isEmpty();
        assertThat(take(NoticeDesk.NOW).take(new Report("x@y", false, null), notice -> true))
                .isEmpty();
        assertThat(notices.find(id).orElseThrow().state()).isEqualTo(NoticeState.SENT);
    }

    /** What only the returned receipt named, the customer does not know; what went out once more says nothing newer. */
    @Test
    void theFirstResponseNamesWhatNoReceiptHasTold() throws Exception {
        var id = sentByMail(Letters.customer(Locale.ENGLISH), Purpose.RECEIPT);
        report(id, false);
        assertThat(untoldOfReceipt()).containsKeys("category", "priority");

        var complaint = complaints.get(Letters.NUMBER);
        complaint.classify(Category.OTHER, Letters.RECEIVED);
        complaints.save(complaint);
        elsewhere(id);

        assertThat(untoldOfReceipt()).containsOnlyKeys("category");
    }

    private Map<String, String> untoldOfReceipt() {
        return Settled.sinceReceipt(complaints.get(Letters.NUMBER), log.of(Letters.NUMBER));
    }

    private String sentByMail(Customer customer, Purpose purpose) throws NoticeUndeliverable {
        complaints.save(Letters.complaint(customer, "Broadband"));
        send(purpose);
        return mail.taken().get(0).messageId();
    }

    private void send(Purpose purpose) throws NoticeUndeliverable {
        var ledgers = new InMemoryClockLedgers(PrcCalendar.deadlines());
        NoticeDesk.sendNotice(complaints, log, ledgers, notices, transports)
                .send(new NoticeOrder(Letters.NUMBER, purpose, List.of(), "", Map.of()));
    }

    private void report(String id, boolean arrived) {
        take(NoticeDesk.NOW).take(new Report(id, arrived, "550 " + Letters.EMAIL + " unknown"), notice -> true);
    }

    private TakeReport take(Clock clock) {
        return new TakeReport(complaints, log, notices, begun::add, Duration.ofDays(10), clock);
    }

    private void elsewhere(String id) throws NoticeUndeliverable {
        var ways = new WaysOut(notices, new Delivery(notices, transports, NoticeDesk.NOW));
        new SendElsewhere(complaints, log, notices, ways, NoticeDesk.SENDER, NoticeDesk.NOW).send(id);
    }

    private ReturnedPost post() {
        return new ReturnedPost(complaints, log, notices, NoticeDesk.NOW);
    }

    private List<String> untold() {
        return post().untold(complaints.get(Letters.NUMBER)).stream()
                .map(Notice::messageId)
                .toList();
    }

    private List<String> course() {
        return log.of(Letters.NUMBER).stream()
                .map(entry -> entry.event() + " " + entry.detail().get("channel"))
                .toList();
    }

    private static Notices inMemory() {
        var database = NoticeTables.inMemory();
        return NoticeTables.notices(database, new JdbcTransactionManager(database));
    }
}
