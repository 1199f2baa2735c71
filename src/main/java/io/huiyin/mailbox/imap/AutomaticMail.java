package io.huiyin.mailbox.imap;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognises mail that no person has written: answers of machines, bounces, lists, and our own (RFC 3834). */
class AutomaticMail {

    private static final Pattern MACHINE =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+-].*)?@.*");
    private static final List<String> OF_MACHINES =
            List.of("X-Autoreply", "X-Autorespond", "X-Auto-Reply-From", "X-Failed-Recipients", "List-Id", "X-Loop");

    /** What programs without such headers write before the subject that they answer. */
    private static final Pattern ANSWER = Pattern.compile(
            "^(automatic reply|auto[- ]?reply|autoreply|out of (the )?office|自动回复|自動回覆|自动答复)\\s*[:：]",
            Pattern.CASE_INSENSITIVE);

    private final String own;
    private final String domain;

    /**
     * @param own the address that Huiyin writes from
     * @param domain right-hand side of the ids of Huiyin's own mails
     */
    AutomaticMail(String own, String domain) {
        this.own = own.toLowerCase(Locale.ROOT);
        this.domain = domain;
    }

    /** Why a mail is not a person's, for the log; empty if a person may have written it. */
    Optional<String> reason(Message mail, String id, String address, String subject) throws MessagingException {
        if (has(mail, "Auto-Submitted", value -> !value.matches("no([\\s;(].*)?"))) {
            return Optional.of("Auto-Submitted");
        }
        if (has(mail, "Precedence", value -> value.matches("bulk|junk|list|auto[-_]reply"))) {
            return Optional.of("Precedence");
        }
        if (has(mail, "Return-Path", "<>"::equals) || mail.isMimeType("multipart/report")) {
            return Optional.of("bounce");
        }
        if (ANSWER.matcher(subject).find()) {
            return Optional.of("automatic answer");
        }
        for (var header : OF_MACHINES) {
            if (has(mail, header, value -> true)) {
                return Optional.of(header);
            }
        }
        if (own.equals(address) || id.endsWith("@" + domain)) {
            return Optional.of("own mail");
        }
        return address != null && MACHINE.matcher(address).matches()
                ? Optional.of("machine's address")
                : Optional.empty();
    }

    /** Whether mail servers write from an address, and no person's mailbox does. */
    boolean isMailServer(String address) {
        return address.matches("(mailer-daemon|postmaster)@.*");
    }

    private static boolean has(Message mail, String header, Predicate<String> like) throws MessagingException {
        var values = mail.getHeader(header);
        return values != null
                && Arrays.stream(values)
                        .map(value -> value.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(like);
    }
}
