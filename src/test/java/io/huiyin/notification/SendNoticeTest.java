package io.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Customer;
import io.huiyin.complaint.MajorTier;
import io.huiyin.deadline.InMemoryClockLedgers;
import io.huiyin.deadline.PrcCalendar;
import io.huiyin.notification.TransportFailure.Kind;
import io.huiyin.notification.persistence.NoticeTables;
import io.huiyin.testing.MemoryCaseLog;
import io.huiyin.testing.MemoryComplaints;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class SendNoticeTest {

    private final MemoryComplaints complaints = new MemoryComplaints();
    private final MemoryCaseLog log = new MemoryCaseLog();
    private final RecordingTransport mail = new RecordingTransport(NoticeChannel.EMAIL);
    private final RecordingTransport sms = new RecordingTransport(NoticeChannel.SMS);
    private final RecordingTransport letter = new RecordingTransport(NoticeChannel.LETTER);
    private final Notices notices = inMemory();

    @Test
    void aNoticeGoesToTheFirstChannelAndIntoTheCaseLog() throws Exception {
        send(Letters.customer(Locale.ENGLISH), order(""));

        assertThat(mail.taken()).extracting(Notice::recipient).containsExactly(Letters.EMAIL);
        assertThat(mail.taken().get(0).text()).contains("Dear Li Wei", "Technical problem");
        assertThat(sms.asked() + letter.asked()).isZero();
        assertThat(lines())
                .containsExactly("NOTICE_SENT EMAIL " + mail.taken().get(0).messageId());
    }

    @Test
    void theCustomersLanguageAndWishAreFollowed() throws Exception {
        send(Letters.customer(Locale.SIMPLIFIED_CHINESE), order("WEBSITE,SMS"));

        assertThat(mail.asked()).isZero();
        assertThat(sms.taken()).extracting(Notice::recipient).containsExactly("13800138000");
        assertThat(sms.taken().get(0).text()).contains("您的投诉已受理");
    }

    @Test
    void aLandlineTakesNoShortMessage() throws Exception {
        send(Letters.customer("Li Wei", "010-6601 2345", null, Letters.ADDRESS, Locale.ENGLISH), order("SMS"));

        assertThat(sms.asked()).isZero();
        assertThat(letter.taken()).hasSize(1);
    }

    @Test
    void whatWasSentIsNotSentAgainAndNotNotedAgain() throws Exception {
        send(Letters.customer(Locale.ENGLISH), order(""));
        send(order(""));

        assertThat(mail.asked()).isEqualTo(1);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void anotherOccurrenceIsAnotherNotice() throws Exception {
        send(Letters.customer(Locale.ENGLISH), order(""));
        send(new NoticeOrder(Letters.NUMBER, Purpose.RECEIPT, List.of(), "2", Map.of()));

        assertThat(mail.taken())
                .extracting(Notice::messageId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aPassingFaultIsTriedThreeTimesWithTheSameMessageIdThenTheNextChannelIsTaken() throws Exception {
        mail.failing(Kind.NOT_SENT).failing(Kind.NOT_SENT).failing(Kind.NOT_SENT);

        assertThatThrownBy(() -> send(Letters.customer(Locale.ENGLISH), order("")))
                .isInstanceOf(NoticeDelayed.class)
                .hasMessageNotContaining(Letters.EMAIL);
        assertThatThrownBy(() -> send(order(""))).isInstanceOf(NoticeDelayed.class);
        assertThat(lines()).isEmpty();
        send(order(""));

        assertThat(mail.asked()).isEqualTo(3);
        assertThat(sms.taken()).hasSize(1);
        assertThat(notices.of(Letters.NUMBER)).hasSize(2);
        assertThat(lines())
                .containsExactly(
                        "NOTICE_FAILED EMAIL " + messageId(NoticeChannel.EMAIL),
                        "NOTICE_SENT SMS " + messageId(NoticeChannel.SMS));
    }

    @Test
    void aChannelThatIsOutOfOrderIsReportedOnceWhenItsTriesAreUsedUp() throws Exception {
        complaints.save(Letters.complaint(Letters.customer(Locale.ENGLISH), "Broadband"));
        mail.failing(Kind.OUT_OF_ORDER).failing(Kind.NOT_SENT).failing(Kind.OUT_OF_ORDER);
        assertThatThrownBy(() -> send(order(""))).isInstanceOf(NoticeDelayed.class);
        assertThatThrownBy(() -> send(order(""))).isInstanceOf(NoticeDelayed.class);

        assertThat(send(order(""))).containsExactly(NoticeChannel.EMAIL);
        assertThat(send(order(""))).isEmpty();
        assertThat(sms.taken()).hasSize(1);
    }

    @Test
    void channelsThatWorkAreNotReportedWhateverTheyRefuse() throws Exception {
        complaints.save(Letters.complaint(Letters.customer(Locale.ENGLISH), "Broadband"));
        mail.failing(Kind.REFUSED);
        sms.failing(Kind.NOT_SENT).failing(Kind.NOT_SENT);
        assertThatThrownBy(() -> send(order(""))).isInstanceOf(NoticeDelayed.class);

        assertThat(send(order(""))).isEmpty();
        assertThat(letter.taken()).hasSize(1);
    }

    @Test
    void aRefusalGoesToTheNextChannelAtOnce() throws Exception {
        mail.failing(Kind.REFUSED);

        send(Letters.customer(Locale.ENGLISH), order(""));

        assertThat(mail.asked()).isEqualTo(1);
        assertThat(sms.taken()).hasSize(1);
        assertThat(notices.find(messageId(NoticeChannel.EMAIL)).orElseThrow().fault())
                .isEqualTo("no luck with ***");
    }

    @Test
    void aNoticeThatMayHaveArrivedIsNotRepeatedButGoesToTheNextChannel() throws Exception {
        mail.failing(Kind.UNCERTAIN);

        send(Letters.customer(Locale.ENGLISH), order(""));

        assertThat(mail.asked()).isEqualTo(1);
        assertThat(sms.taken()).hasSize(1);
    }

    @Test
    void aNoticeLeftInTheMiddleByADeadNodeIsNotRepeatedButGoesToTheNextChannel() throws Exception {
        mail.dying();
        assertThatThrownBy(() -> send(Letters.customer(Locale.ENGLISH), order("")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(notices.find(messageId(NoticeChannel.EMAIL)).orElseThrow().state())
                .isEqualTo(NoticeState.SENDING);

        send(order(""));

        assertThat(mail.taken()).hasSize(1);
        assertThat(sms.taken()).hasSize(1);
        assertThat(notices.find(messageId(NoticeChannel.EMAIL)).orElseThrow().state())
                .isEqualTo(NoticeState.UNCERTAIN);
    }

    @Test
    void whenNoChannelTakesItAPersonIsAskedFor() {
        mail.failing(Kind.REFUSED);
        sms.failing(Kind.REFUSED);
        letter.failing(Kind.REFUSED);

        assertThatThrownBy(() -> send(Letters.customer(Locale.ENGLISH), order("")))
                .isInstanceOf(NoticeUndeliverable.class);
        assertThat(lines()).hasSize(3).allMatch(line -> line.startsWith("NOTICE_FAILED"));
    }

    @Test
    void whoLeftNoAddressCannotBeWrittenTo() {
        assertThatThrownBy(() -> send(Letters.customer("", null, null, null, Locale.ENGLISH), order("EMAIL")))
                .isInstanceOf(NoticeUndeliverable.class);
        assertThat(log.of(Letters.NUMBER)).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(CaseEntry.Event.NOTICE_FAILED);
            assertThat(entry.detail()).isEqualTo(Map.of("purpose", "RECEIPT", "outcome", "NO_ADDRESS"));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"RESULT", "MERGED_RESULT", "CLUSTER_NEWS", "PROGRESS"})
    void nothingOnTheMatterLeavesBeforeTheStatementOfTheDepartmentsIsApproved(Purpose purpose) {
        var major = Letters.complaint(Letters.customer(Locale.ENGLISH), "Broadband");
        major.change(major.major().grade(MajorTier.TIER_1, true));
        complaints.save(major);
        var order = new NoticeOrder(
                Letters.NUMBER, purpose, List.of(), "", Map.of("leadingComplaint", Letters.NUMBER.value()));

        assertThatThrownBy(() -> send(order)).isInstanceOf(StatementMissing.class);
        assertThat(mail.asked() + sms.asked() + letter.asked()).isZero();
    }

    @Test
    void whatWasToldByPhoneIsRecordedAndNotSent() throws Exception {
        send(Letters.customer(Locale.ENGLISH), order("PHONE"));

        assertThat(mail.asked() + sms.asked() + letter.asked()).isZero();
        assertThat(log.of(Letters.NUMBER)).extracting(CaseEntry::event).containsExactly(CaseEntry.Event.CONTACT);
    }

    /** A result of an earlier round would be a wrong answer. */
    @Test
    void aNoticeSaysWhatWasRecordedInItsRound() throws Exception {
        recorded(1, Map.of("resolved", "YES", "method", "Cable replaced"));
        var again = Letters.complaint(Letters.customer(Locale.ENGLISH), "Broadband");
        again.startNextRound();
        complaints.save(again);
        recorded(2, Map.of("resolved", "PARTLY"));

        send(new NoticeOrder(Letters.NUMBER, Purpose.RESULT, List.of(), "", Map.of()));

        assertThat(mail.taken().get(0).text()).contains("partly").doesNotContain("Cable replaced");
    }

    private void recorded(int round, Map<String, Object> fields) {
        log.append(
                Letters.NUMBER,
                new CaseEntry(Letters.RECEIVED, "agent", CaseEntry.Event.STEP_COMPLETED, null, round, fields));
    }

    private void send(Customer customer, NoticeOrder order) throws NoticeUndeliverable {
        complaints.save(Letters.complaint(customer, "Broadband"));
        send(order);
    }

    private Set<NoticeChannel> send(NoticeOrder order) throws NoticeUndeliverable {
        var ledgers = new InMemoryClockLedgers(PrcCalendar.deadlines());
        return NoticeDesk.sendNotice(complaints, log, ledgers, notices, List.of(mail, sms, letter))
                .send(order);
    }

    private static NoticeOrder order(String wishes) {
        return new NoticeOrder(Letters.NUMBER, Purpose.RECEIPT, NoticeChannel.wishes(wishes), "", Map.of());
    }

    private static String messageId(NoticeChannel channel) {
        return MessageId.of(order(""), 1, channel, "huiyin.example");
    }

    private List<String> lines() {
        return log.of(Letters.NUMBER).stream()
                .map(entry -> entry.event() + " " + entry.detail().get("channel") + " "
                        + entry.detail().get("messageId"))
                .toList();
    }

    private static Notices inMemory() {
        var database = NoticeTables.inMemory();
        return NoticeTables.notices(database, new JdbcTransactionManager(database));
    }
}
