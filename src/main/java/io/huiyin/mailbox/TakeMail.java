package io.huiyin.mailbox;

import io.huiyin.attachment.KeepAttachment;
import io.huiyin.complaint.Channel;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.intake.Bringer;
import io.huiyin.intake.HearCustomer;
import io.huiyin.intake.ReceiveComplaint;
import io.huiyin.intake.Viewer;
import io.huiyin.mailbox.MailLog.Outcome;
import io.huiyin.notification.Notice;
import io.huiyin.notification.Report;
import io.huiyin.notification.TakeReport;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a mail: what no person has written changes nothing, what the customer writes about his open complaint is added to it, and
 * everything else is a complaint of its own, which a person looks at. Taking it again changes nothing.
 */
public class TakeMail {

    /** Names the mailbox in the record where other channels have their system's user. */
    private static final Bringer MAILBOX = Bringer.system("mailbox");

    private static final Logger LOG = LoggerFactory.getLogger(TakeMail.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ReceiveComplaint receiveComplaint;
    private final HearCustomer hearCustomer;
    private final KeepAttachment keepAttachment;
    private final NamedComplaint named;
    private final TakeReport takeReport;
    private final MailLog log;
    private final Consumer<Runnable> transaction;
    private final MailWords words;
    private final Clock clock;
    private final int mostOfOneSender;

    /**
     * @param transaction does all of something or nothing
     * @param locale the language of what is said in place of a missing subject or text
     * @param mostOfOneSender mails within an hour
     */
    TakeMail(
            ReceiveComplaint receiveComplaint,
            HearCustomer hearCustomer,
            KeepAttachment keepAttachment,
            Complaints complaints,
            TakeReport takeReport,
            MailLog log,
            Consumer<Runnable> transaction,
            Locale locale,
            Clock clock,
            int mostOfOneSender) {
        this.mostOfOneSender = mostOfOneSender;
        this.receiveComplaint = receiveComplaint;
        this.hearCustomer = hearCustomer;
        this.keepAttachment = keepAttachment;
        this.named = new NamedComplaint(complaints);
        this.takeReport = takeReport;
        this.log = log;
        this.transaction = transaction;
        this.words = new MailWords(locale, clock);
        this.clock = clock;
    }

    /**
     * When it returns, something has become of the mail; when it fails, the mail is to be taken again.
     *
     * @return false if nothing becomes of it, because its sender has written too much within an hour; then a person has to look at
     *     it. The first one above the limit is taken and tells so.
     */
    public boolean take(IncomingMail mail) throws IOException {
        if (log.knows(mail.id())) {
            return true;
        }
        if (mail.automatic() != null) {
            LOG.info("A mail that no person has written opens nothing: {}", mail.automatic());
            transaction.accept(() -> log.note(mail, Outcome.AUTOMATIC, reported(mail.bounce())));
            return true;
        }
        int before = writtenBefore(mail);
        if (before <= mostOfOneSender) {
            handOn(before < mostOfOneSender ? mail : words.aboveLimit(mail, mostOfOneSender));
        }
        return before <= mostOfOneSender;
    }

    /** The complaint that a notice is about which came back or arrived; null if it is none of ours (S-56). */
    private ComplaintNumber reported(Bounce bounce) {
        if (bounce == null) {
            return null;
        }
        return bounce.messageIds().stream()
                .map(id -> new Report(id, bounce.arrived(), bounce.fault()))
                .flatMap(report -> takeReport
                        .take(report, notice -> bounce.recipients()
                                .contains(notice.recipient().toLowerCase(Locale.ROOT)))
                        .stream())
                .map(Notice::complaint)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private int writtenBefore(IncomingMail mail) {
        var hourAgo = clock.instant().minus(HOUR);
        log.forgetSenders(hourAgo);
        return log.countSince(hourAgo, mail);
    }

    private void handOn(IncomingMail mail) throws IOException {
        var known = named.of(mail);
        if (known.isEmpty() || !added(known.get(), mail)) {
            received(mail);
        }
    }

    /** Whether the complaint was still open for it. */
    private boolean added(Complaint complaint, IncomingMail mail) throws IOException {
        try {
            var files = keep(complaint, mail);
            var information = words.said(mail) + files;
            transaction.accept(() -> {
                log.note(mail, Outcome.ADDED, complaint.number());
                hearCustomer.addInformation(
                        complaint,
                        Map.of("information", information, "channel", Channel.EMAIL.name()),
                        Viewer.CUSTOMER);
            });
            return true;
        } catch (NotNow e) {
            return false;
        }
    }

    private void received(IncomingMail mail) throws IOException {
        var complaint =
                receiveComplaint.receive(words.registration(mail), MAILBOX).complaint();
        var files = keep(complaint, mail);
        if (!files.isEmpty()) {
            tell(complaint, files.strip());
        }
        transaction.accept(() -> log.note(mail, Outcome.RECEIVED, complaint.number()));
    }

    private void tell(Complaint complaint, String files) {
        try {
            hearCustomer.addInformation(
                    complaint, Map.of("information", files, "channel", Channel.EMAIL.name()), Viewer.CUSTOMER);
        } catch (NotNow e) {
            LOG.info("{} is over already, nobody is told which files were not kept", complaint.number());
        }
    }

    /** Keeps the files; says which could not be kept and why, or nothing. */
    private String keep(Complaint complaint, IncomingMail mail) throws IOException {
        var refused = new ArrayList<String>();
        for (var file : mail.files()) {
            try (var content = file.content().open()) {
                keepAttachment.keep(complaint, file.name(), content, true, Viewer.CUSTOMER);
            } catch (Refused e) {
                refused.add(words.notKept(file.name(), e));
            } catch (NotNow e) {
                refused.add(words.notKept(file.name(), e));
            }
        }
        return words.notKept(refused);
    }
}
