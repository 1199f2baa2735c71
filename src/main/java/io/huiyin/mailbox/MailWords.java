package io.huiyin.mailbox;

import io.huiyin.complaint.Channel;
import io.huiyin.complaint.ContactDetail;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.Refused;
import io.huiyin.complaint.SecretToken;
import io.huiyin.intake.Registration;
import io.huiyin.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a mail says, as the record of a complaint has it; where it says nothing, that is said in the language of the house. */
class MailWords {

    private static final Texts TEXTS = Texts.of("mailbox");
    private static final Duration LATE = Duration.ofDays(59);
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LIST = 800;

    private final Locale locale;
    private final Clock clock;

    MailWords(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
    }

    /** The complaint that it opens. */
    Registration registration(IncomingMail mail) {
        var fields = new LinkedHashMap<String, Object>();
        boolean reachable = mail.address() != null && ContactDetail.EMAIL.matches(mail.address());
        fields.put("channel", Channel.EMAIL.name());
        fields.put("externalReference", "mail:" + new SecretToken(mail.id()).hash());
        fields.put("anonymous", !reachable);
        fields.put("contactEmail", reachable ? mail.address() : null);
        fields.put("customerName", shortened(mail.name() == null ? mail.address() : mail.name(), LONGEST_TITLE));
        fields.put("title", mail.subject().isEmpty() ? text("noSubject") : shortened(mail.subject(), LONGEST_TITLE));
        fields.put("description", said(mail));
        fields.putAll(moment(mail.receivedAt()));
        return new Registration(fields);
    }

    /** Its text, as far as a record takes it. */
    String said(IncomingMail mail) {
        if (mail.text().isEmpty()) {
            return text("noText");
        }
        return mail.whole()
                ? mail.text()
                : shortened(mail.text(), IncomingMail.LONGEST_TEXT) + "\n\n" + text("notWhole");
    }

    private Map<String, Object> moment(Instant receivedAt) {
        var now = clock.instant();
        var moment = receivedAt.isAfter(now) ? now : receivedAt;
        return moment.isBefore(now.minus(LATE))
                ? Map.of("receivedAt", moment.toString(), "lateReason", text("late"))
                : Map.of("receivedAt", moment.toString());
    }

    /** The last one that is taken of a sender, beginning with why. */
    IncomingMail aboveLimit(IncomingMail mail, int mostOfOneSender) {
        return mail.beginning(TEXTS.get(locale, "flood", mostOfOneSender));
    }

    String notKept(String file, Refused why) {
        return why.named(printable(file)).text(locale);
    }

    String notKept(String file, NotNow why) {
        return printable(file) + ": " + why.text(locale);
    }

    /** Which files could not be kept, each with its reason; empty where all could. */
    String notKept(List<String> refused) {
        return refused.isEmpty()
                ? ""
                : "\n\n" + text("notKept") + "\n" + shortened(String.join("\n", refused), LONGEST_LIST);
    }

    private static String printable(String name) {
        return shortened(name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "_"), 100);
    }

    private static String shortened(String text, int maximum) {
        if (text == null || text.length() <= maximum) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(maximum - 1)) ? maximum - 1 : maximum;
        return text.substring(0, end);
    }

    private String text(String key) {
        return TEXTS.get(locale, key);
    }
}
