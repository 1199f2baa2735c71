package io.huiyin.privacy;

import io.huiyin.archive.AfterDisposal;
import io.huiyin.archive.Disposal;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.NotNow;
import io.huiyin.complaint.PersonalHolding;
import java.util.LinkedHashMap;
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

    ErasePerson(CaseFile cases, Disposal disposal, Persons persons, Iterable<PersonalHolding> holdings) {
        this.cases = cases;
        this.disposal = disposal;
        this.persons = persons;
        this.holdings = holdings;
    }

    @Override
    public void disposed(ComplaintNumber complaint, String by) {
        holdings.forEach(holding -> holding.erase(complaint));
        note(complaint, by, "PERSON_ERASED", null);
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
        note(complaint, by, "ERASURE_REFUSED", reason.text(Locale.ENGLISH));
        return Optional.of(reason);
    }

    private void note(ComplaintNumber complaint, String by, String action, String reason) {
        var detail = new LinkedHashMap<String, Object>(Map.of("action", action));
        if (reason != null) {
            detail.put("reason", reason);
        }
        cases.note(cases.get(complaint), by, Event.RETENTION, null, detail);
    }
}
