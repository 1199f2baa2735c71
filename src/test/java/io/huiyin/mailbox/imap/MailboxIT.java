package io.huiyin.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.huiyin.attachment.Attachment;
import io.huiyin.attachment.Attachments;
import io.huiyin.complaint.CaseAccess;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.mailbox.TakeMail;
import io.huiyin.notification.Notice;
import io.huiyin.notification.NoticeChannel;
import io.huiyin.notification.NoticeState;
import io.huiyin.notification.Notices;
import io.huiyin.notification.Purpose;
import io.huiyin.web.OpenDoors;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenDoors
class MailboxIT {

    private static final String SECRET = UUID.randomUUID().toString();

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @Autowired
    private TakeMail takeMail;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Notices notices;

    @Value("${huiyin.mail-in.most-of-one-sender}")
    private int most;

    private final MailboxState state = new MailboxState(Clock.systemUTC());

    private GreenMailUser box;
    private Mailbox mailbox;
    private int sent;
    private String sender;

    @BeforeEach
    void openMailbox() {
        server.start();
        box = server.setUser("complaints@huiyin.example", "box", SECRET);
        var access = new MailboxAccess("imap", "127.0.0.1", server.getImap().getPort(), "box", SECRET, "INBOX", "Held");
        var reader = new MailReader(new AutomaticMail("complaints@huiyin.example", "huiyin.example"));
        mailbox = new Mailbox(access, reader, takeMail, state);
        sender = "li." + UUID.randomUUID() + "@example.com";
    }

    @AfterEach
    void closeMailbox() {
        server.stop();
    }

    @Test
    void aMailBecomesAComplaintOnceHoweverOftenItIsFetched() throws Exception {
        deliver("From: \"Li Hua\" <" + sender + ">\r\nSubject: =?UTF-8?B?5a695bim5o6J57q/?=\r\n", "每天晚上都掉线。\r\n已重启。");

        mailbox.fetch();
        var complaint = only();
        assertThat(complaint.intake().channel()).isEqualTo(Channel.EMAIL);
        assertThat(complaint.intake().title()).isEqualTo("宽带掉线");
        assertThat(complaint.intake().description()).isEqualTo("每天晚上都掉线。\n已重启。");
        assertThat(complaint.intake().customer().name()).isEqualTo("Li Hua");
        assertThat(complaint.intake().customer().email()).isEqualTo(sender);
        assertThat(complaint.firstContactOwner()).isEmpty();
        assertThat(unread()).isZero();

        forgetThatItWasRead();
        mailbox.fetch();

        assertThat(mine()).hasSize(1);
        assertThat(unread()).isZero();
    }

    @Test
    void aNodeThatDiesBeforeItHasNotedTheMailMakesNoSecondComplaint() throws Exception {
        deliver("From: " + sender + "\r\nSubject: No signal\r\n", "None at all.");
        mailbox.fetch();
        jdbc.sql("delete from incoming_mail where complaint = ?")
                .param(only().number().value())
                .update();

        forgetThatItWasRead();
        mailbox.fetch();

        assertThat(mine()).hasSize(1);
    }

    @Test
    void whatTheCustomerWritesAboutHisComplaintIsAddedToIt() throws Exception {
        deliver("From: " + sender + "\r\nSubject: No signal\r\n", "None at all.");
        mailbox.fetch();
        var number = only().number();

        deliver("From: " + sender + "\r\nSubject: Re: your complaint " + number + "\r\n", "It happened again.");
        deliver(
                "From: " + sender + "\r\nSubject: Re:\r\nIn-Reply-To: <"
                        + number.value().toLowerCase() + ".receipt.r1.email@huiyin.example>\r\n",
                "And again.");
        mailbox.fetch();

        assertThat(mine()).hasSize(1);
        assertThat(read(number)).isEqualTo(2);
    }

    @Test
    void somebodyElseWhoNamesTheNumberGetsNoWayIntoTheCase() throws Exception {
        deliver("From: " + sender + "\r\nSubject: No signal\r\n", "None at all.");
        mailbox.fetch();
        var number = only().number();

        sender = "somebody." + UUID.randomUUID() + "@example.com";
        deliver("From: " + sender + "\r\nSubject: " + number + "\r\n", "Please withdraw it.");
        mailbox.fetch();

        assertThat(read(number)).isZero();
        assertThat(only().intake().description()).isEqualTo("Please withdraw it.");
    }

    @Test
    void whoeverQuotesTheLinkOfTheCustomerBelongsToTheCase() throws Exception {
        deliver("From: " + sender + "\r\nSubject: No signal\r\n", "None at all.");
        mailbox.fetch();
        var number = only().number();
        var link = "http://127.0.0.1:8080" + new CaseAccess(number, complaints.trackingToken(number)).path();

        sender = "office." + UUID.randomUUID() + "@example.com";
        deliver("From: " + sender + "\r\nSubject: Re: complaint\r\n", "From my office.\r\n> " + link);
        mailbox.fetch();

        assertThat(mine()).isEmpty();
        assertThat(read(number)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (failure)",
                "Auto-Submitted: notified-by-machine",
                "Precedence: auto-reply",
                "Precedence: bulk",
                "X-Autoreply: yes",
                "Return-Path: <>",
                "List-Id: <news.example.com>",
                "X-Loop: complaints@huiyin.example",
                "Message-ID: <ts1.receipt.r1.email@huiyin.example>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b"
            })
    void whatNoPersonHasWrittenOpensNothing(String header) throws Exception {
        deliver("From: " + sender + "\r\nSubject: Out of office\r\n" + header + "\r\n", "I am away.");

        mailbox.fetch();

        assertThat(mine()).isEmpty();
        assertThat(unread()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Automatic reply: your complaint", "=?UTF-8?B?6Ieq5Yqo5Zue5aSNOiDmgqjnmoTmipXor4k=?="})
    void anAnswerOfAMachineIsKnownByItsSubjectToo(String subject) throws Exception {
        deliver("From: " + sender + "\r\nSubject: " + subject + "\r\n", "I am away.");

        mailbox.fetch();

        assertThat(mine()).isEmpty();
        assertThat(unread()).isZero();
    }

    @Test
    void aNoticeThatComesBackIsMarkedAndGoesAnotherWay() throws Exception {
        var notice = sentNotice();

        bounce(notice, "failed", sender);
        mailbox.fetch();

        assertThat(state(notice)).isEqualTo(NoticeState.RETURNED);
        assertThat(notices.find(notice).orElseThrow().fault()).contains("5.1.1", "user unknown");
        assertThat(calls(notice)).isOne();
        assertThat(mine()).hasSize(1);
    }

    @Test
    void aNoticeThatIsOnlyLateOrHasArrivedDoesNotComeBack() throws Exception {
        var notice = sentNotice();
        bounce(notice, "delayed", sender);
        mailbox.fetch();
        assertThat(state(notice)).isEqualTo(NoticeState.SENT);

        bounce(notice, "delivered", sender);
        mailbox.fetch();

        assertThat(state(notice)).isEqualTo(NoticeState.DELIVERED);
        assertThat(calls(notice)).isZero();
    }

    @Test
    void aReportIsBelievedOnlyAboutTheAddressThatTheNoticeWentTo() throws Exception {
        var notice = sentNotice();

        bounce(notice, "failed", "somebody.else@example.com");
        mailbox.fetch();

        assertThat(state(notice)).isEqualTo(NoticeState.SENT);
    }

    @Test
    void aMailServerThatWritesInItsOwnWordsIsUnderstoodByTheMailThatItQuotes() throws Exception {
        var notice = sentNotice();

        deliver(
                "From: MAILER-DAEMON@mx.example.com\r\nReturn-Path: <>\r\nSubject: failure notice\r\n",
                "I could not deliver to " + sender + ".\r\n\r\n--- Below is a copy\r\n\r\nTo: " + sender
                        + "\r\nMessage-ID: <" + notice + ">\r\n\r\nDear customer");
        mailbox.fetch();

        assertThat(state(notice)).isEqualTo(NoticeState.RETURNED);
    }

    @Test
    void anAbsentCustomersMailboxReturnsNothing() throws Exception {
        var notice = sentNotice();

        deliver(
                "From: " + sender + "\r\nReturn-Path: <>\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\n"
                        + "In-Reply-To: <" + notice + ">\r\n",
                "I am away. " + sender);
        mailbox.fetch();

        assertThat(state(notice)).isEqualTo(NoticeState.SENT);
    }

    /** Id of what Huiyin has written to the sender about his complaint. */
    private String sentNotice() throws Exception {
        deliver("From: " + sender + "\r\nSubject: No signal\r\n", "None at all.");
        mailbox.fetch();
        var number = only().number();
        var id = number.value().toLowerCase() + ".receipt.r1.email@huiyin.example";
        notices.prepare(new Notice(
                id,
                number,
                Purpose.RECEIPT,
                1,
                "",
                NoticeChannel.EMAIL,
                null,
                sender,
                Locale.ENGLISH,
                "Received",
                "Received",
                "Received",
                NoticeState.SENT,
                0,
                null,
                Instant.now()));
        return id;
    }

    private void bounce(String notice, String action, String address) throws Exception {
        deliver(
                "From: Mail Delivery System <MAILER-DAEMON@mx.example.com>\r\nAuto-Submitted: auto-replied\r\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
                """
                --b
                Content-Type: text/plain

                This is the mail system.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com

                Final-Recipient: rfc822; %s
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 user
                    unknown

                --b
                Content-Type: text/rfc822-headers

                From: complaints@huiyin.example
                Message-ID: <%s>

                --b--
                """
                        .formatted(address, action, notice));
    }

    private NoticeState state(String notice) {
        return notices.find(notice).orElseThrow().state();
    }

    private long calls(String notice) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(notice.substring(0, 17).toUpperCase())
                .taskDefinitionKey("Task_TellReturnedByPhone")
                .count();
    }

    @Test
    void mailThatIsMarkedAsAPersonsIsAPersons() throws Exception {
        deliver("From: " + sender + "\r\nSubject: No signal\r\nAuto-Submitted: no\r\n", "None.");

        mailbox.fetch();

        assertThat(mine()).hasSize(1);
    }

    @Test
    void markupIsMadeTextAndNeverKept() throws Exception {
        deliver(
                "From: " + sender + "\r\nSubject: Bill\r\nContent-Type: text/html; charset=utf-8\r\n",
                "<html><head><style>p{}</style></head><body><p>Too&nbsp;high</p><script>alert(1)</script>"
                        + "<p>by 1 &lt; 2<br>yuan</p></body></html>");

        mailbox.fetch();

        assertThat(only().intake().description())
                .contains("high", "by 1 < 2\nyuan")
                .doesNotContain("alert", "<p>", "p{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"; charset=gb2312", "", "; charset=us-ascii", "; charset=no-such-charset"})
    void chineseArrivesWhateverTheMailSaysOfItsCharacters(String declared) throws Exception {
        var head = "From: " + sender + "\r\nSubject: Bill\r\nContent-Type: text/plain" + declared
                + "\r\nContent-Transfer-Encoding: 8bit\r\n";
        deliver(head, "话费账单有误，请核查。".getBytes(Charset.forName("GB18030")));

        mailbox.fetch();

        assertThat(only().intake().description()).isEqualTo("话费账单有误，请核查。");
    }

    @Test
    void filesAreKeptAndThoseThatAreNotTakenAreNamed() throws Exception {
        deliver(
                "From: " + sender + "\r\nSubject: Bill\r\nContent-Type: multipart/mixed; boundary=b\r\n",
                "--b\r\nContent-Type: text/plain\r\n\r\nSee the files.\r\n"
                        + "--b\r\nContent-Type: application/octet-stream; name=\"bill.txt\"\r\n"
                        + "Content-Disposition: attachment; filename=\"bill.txt\"\r\n\r\n128 yuan\r\n"
                        + "--b\r\nContent-Type: text/html; name=\"page.html\"\r\n"
                        + "Content-Disposition: attachment; filename=\"page.html\"\r\n\r\n<html><body></body></html>\r\n"
                        + "--b--\r\n");

        mailbox.fetch();

        var complaint = only();
        assertThat(attachments.of(complaint.number()))
                .extracting(Attachment::name)
                .containsExactly("bill.txt");
        assertThat(tasks.getVariable(
                                tasks.createTaskQuery()
                                        .processInstanceBusinessKey(
                                                complaint.number().value())
                                        .taskDefinitionKey("Task_ReadInformation")
                                        .singleResult()
                                        .getId(),
                                "heard")
                        .toString())
                .contains("page.html");
    }

    @Test
    void aMailThatCannotBeReadComesToAPersonWithTheMailItself() throws Exception {
        deliver(
                "From: " + sender + "\r\nContent-Type: multipart/mixed; boundary=nowhere\r\n",
                "There is no part in it.");

        mailbox.fetch();

        var complaint = only();
        assertThat(complaint.intake().title()).isNotBlank();
        assertThat(attachments.of(complaint.number()))
                .extracting(Attachment::name)
                .contains("mail.eml");
        assertThat(unread()).isZero();
    }

    @Test
    void aLongMailComesToAPersonWithTheMailItself() throws Exception {
        deliver("From: " + sender + "\r\nSubject: Diary\r\n", "No signal again. ".repeat(2_000));

        mailbox.fetch();

        var complaint = only();
        assertThat(complaint.intake().description())
                .startsWith("No signal again.")
                .contains("mail.eml");
        assertThat(attachments.of(complaint.number()))
                .extracting(Attachment::name)
                .containsExactly("mail.eml");
    }

    @Test
    void mailsWithoutAnIdAreToldApartByWhatTheySay() throws Exception {
        var head = "Message-ID: \r\nFrom: " + sender + "\r\nSubject: No signal\r\n";
        deliver(head, "Since 5 pm");
        deliver(head, "Since 6 pm");

        mailbox.fetch();
        forgetThatItWasRead();
        mailbox.fetch();

        assertThat(mine()).hasSize(2);
    }

    @Test
    void aMailWithoutASenderComesToAPersonToo() throws Exception {
        var words = UUID.randomUUID().toString();
        deliver("Subject: " + words + "\r\n", "Somebody should look at this.");

        mailbox.fetch();

        assertThat(jdbc.sql("select count(*) from complaint where title = ?")
                        .param(words)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverWritesTooMuchWithinAnHourKeepsNobodyElseFromWorkAndNothingIsLost() throws Exception {
        for (int i = 0; i < most + 3; i++) {
            deliver("From: " + sender + "\r\nSubject: Flood " + i + "\r\n", "Again.");
        }
        mailbox.fetch();

        assertThat(mine()).hasSize(most + 1);
        assertThat(jdbc.sql("select count(*) from complaint where email = ? and description like ?")
                        .params(sender, "(More than " + most + " mails%Again.")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(unread()).isZero();
        assertThat(health().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(health().getDetails()).containsEntry("held", 2);

        var flood = sender;
        sender = "other." + UUID.randomUUID() + "@example.com";
        deliver("From: " + sender + "\r\nSubject: No signal\r\n", "None.");
        mailbox.fetch();
        assertThat(mine()).hasSize(1);

        sender = flood;
        jdbc.sql("update incoming_mail set taken_at = ?")
                .param(OffsetDateTime.now().minusHours(2))
                .update();
        bringBack();
        mailbox.fetch();

        assertThat(mine()).hasSize(most + 3);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(jdbc.sql("select count(*) from incoming_mail where sender_hash is not null and taken_at < ?")
                        .param(OffsetDateTime.now().minusHours(1))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** As a person does in his mail program. */
    private void bringBack() throws Exception {
        var store = GreenMailUtil.getSession(server.getImap().getServerSetup()).getStore("imap");
        store.connect("127.0.0.1", server.getImap().getPort(), "box", SECRET);
        try (store;
                var held = store.getFolder("Held")) {
            held.open(Folder.READ_WRITE);
            for (var mail : held.getMessages()) {
                mail.setFlag(Flags.Flag.SEEN, false);
            }
            held.copyMessages(held.getMessages(), store.getFolder("INBOX"));
            for (var mail : held.getMessages()) {
                mail.setFlag(Flags.Flag.DELETED, true);
            }
        }
    }

    private Health health() {
        return new MailboxHealthIndicator(state).health();
    }

    @Test
    void aServerThatIsDownIsTriedAgainLater() throws Exception {
        deliver("From: " + sender + "\r\nSubject: No signal\r\n", "None.");
        var away = new MailboxAccess("imap", "127.0.0.1", 1, "box", SECRET, "INBOX", "Held");
        new Mailbox(away, new MailReader(new AutomaticMail("a@b.example", "b.example")), takeMail, state).fetch();
        assertThat(mine()).isEmpty();
        assertThat(health().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(health().getDetails()).containsKeys("unreachableSince", "reason");

        mailbox.fetch();

        assertThat(mine()).hasSize(1);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(health().getDetails()).doesNotContainKey("unreachableSince");
    }

    private long read(ComplaintNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("Task_ReadInformation")
                .count();
    }

    private Complaint only() {
        assertThat(mine()).hasSize(1);
        return complaints.get(ComplaintNumber.of(mine().get(0)));
    }

    private List<String> mine() {
        return jdbc.sql("select number from complaint where email = ?")
                .param(sender)
                .query(String.class)
                .list();
    }

    private void deliver(String head, String text) throws Exception {
        var type = head.contains("Content-Type") ? "" : "Content-Type: text/plain; charset=utf-8\r\n";
        deliver(head + type, text.getBytes(StandardCharsets.UTF_8));
    }

    private void deliver(String head, byte[] text) throws MessagingException {
        var id = head.contains("Message-ID")
                ? ""
                : "Message-ID: <" + UUID.randomUUID() + "." + ++sent + "@example.com>\r\n";
        var start = (head + id + "MIME-Version: 1.0\r\nTo: complaints@huiyin.example\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var mail = new byte[start.length + text.length];
        System.arraycopy(start, 0, mail, 0, start.length);
        System.arraycopy(text, 0, mail, start.length, text.length);
        box.deliver(new MimeMessage(
                GreenMailUtil.getSession(server.getImap().getServerSetup()), new ByteArrayInputStream(mail)));
    }

    private long unread() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(box).getMessages().stream()
                .filter(mail -> !mail.isSet(Flags.Flag.SEEN))
                .count();
    }

    private void forgetThatItWasRead() throws FolderException {
        server.getManagers()
                .getImapHostManager()
                .getInbox(box)
                .getMessages()
                .forEach(mail -> mail.setFlag(Flags.Flag.SEEN, false));
    }
}
