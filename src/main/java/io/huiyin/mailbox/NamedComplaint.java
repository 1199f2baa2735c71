package io.huiyin.mailbox;

import io.huiyin.complaint.CaseAccess;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the complaint that a mail is about. Its number in the subject, the text or the thread is not enough: the mail must come from
 * the complaint's customer or quote the link that only he has.
 */
class NamedComplaint {

    private static final Pattern NUMBER = Pattern.compile("TS\\d{15}", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("/case/(TS\\d{15})/([A-Za-z0-9_-]{22})");

    private final Complaints complaints;

    NamedComplaint(Complaints complaints) {
        this.complaints = complaints;
    }

    Optional<Complaint> of(IncomingMail mail) {
        return Stream.concat(byLink(mail), byNumber(mail)).findFirst();
    }

    private Stream<Complaint> byLink(IncomingMail mail) {
        return LINK.matcher(mail.text())
                .results()
                .flatMap(link -> CaseAccess.of(link.group(1), link.group(2)).stream())
                .flatMap(access -> complaints.find(access.number(), access.token()).stream());
    }

    private Stream<Complaint> byNumber(IncomingMail mail) {
        var texts = Stream.concat(
                Stream.of(mail.subject()), Stream.concat(mail.references().stream(), Stream.of(mail.text())));
        return texts.flatMap(text -> NUMBER.matcher(text).results().map(MatchResult::group))
                .map(number -> number.toUpperCase(Locale.ROOT))
                .distinct()
                .flatMap(number -> find(number).stream())
                .filter(complaint -> isCustomer(mail, complaint));
    }

    private Optional<Complaint> find(String number) {
        try {
            return complaints.find(ComplaintNumber.of(number));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isCustomer(IncomingMail mail, Complaint complaint) {
        var email = complaint.intake().customer().email();
        return email != null && Objects.equals(mail.address(), email.toLowerCase(Locale.ROOT));
    }
}
