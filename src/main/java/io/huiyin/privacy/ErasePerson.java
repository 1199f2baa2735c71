package io.huiyin.privacy;

import io.huiyin.archive.AfterDisposal;
import io.huiyin.archive.Disposal;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.ErasedLines;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.PersonalHolding;
import io.huiyin.complaint.Recorded;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the person out of a complaint when its archive has gone, and keeps what happened (S-45): category, times, cause and score stay.
 * Earlier wishes are refused with the reason, and noted (PIPL Art. 47, 50).
 */
public class ErasePerson implements AfterDisposal {

    private final CaseFile cases;
    private final Disposal disposal;
    private final Persons persons;
    private final Iterable<PersonalHolding> holdings;
    private final ErasedLines erasedLines;

    ErasePerson(
            CaseFile cases,
            Disposal disposal,
            Persons persons,
            Iterable<PersonalHolding> holdings,
            ErasedLines erasedLines) {
        this.cases = cases;
        this.disposal = disposal;
        this.persons = persons;
        this.holdings = holdings;
        this.erasedLines = erasedLines;
    }

    /** The line that tells of it binds what is left of the others. */
    @Override
    public void disposed(ComplaintNumber complaint, String by) {
        holdings.forEach(holding -> holding.erase(complaint));
        note(complaint, by, Recorded.of("action", "PERSON_ERASED", "blackenedSha256", erasedLines.leftOf(complaint)));
    }

    /**
     * Answers a customer who wants his data erased.
     *
     * @return why it is not done now; empty if it was done before
     */
    public Optional<NotNow> asked(ComplaintNumber complaint, String by) {
        if (persons.isErased(complaint)) {
            return Optional.empty();
        }
        var reason = disposal.obstacle(complaint).orElseGet(() -> new NotNow("disposalPending"));
        note(complaint, by, Recorded.of("action", "ERASURE_REFUSED", "reason", reason.text(Locale.ENGLISH)));
        return Optional.of(reason);
    }

    private void note(ComplaintNumber complaint, String by, Map<String, Object> detail) {
        cases.note(cases.get(complaint), by, Event.RETENTION, null, detail);
    }
}
