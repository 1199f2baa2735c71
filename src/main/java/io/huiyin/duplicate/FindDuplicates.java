package io.huiyin.duplicate;

import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.SamePerson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Finds what a customer has complained about before (R2.1.1-g, S-16). */
public class FindDuplicates {

    /** A complaint that is open may be as old as its longest way through three rounds. */
    private static final Duration LOOKED_BACK = Duration.ofDays(365);

    private final SameMatter sameMatter = new SameMatter();
    private final Complaints complaints;
    private final Clock clock;

    public FindDuplicates(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock;
    }

    /** The complaints that this one looks like, the newest first; never itself, nor another issue of the same contact (S-18). */
    public List<Complaint> of(Complaint complaint) {
        var now = clock.instant();
        var contact = contact(complaint);
        return recent(SamePerson.of(complaint.intake().customer())).stream()
                .filter(other -> !contact(other).equals(contact))
                .filter(other -> sameMatter.looksLike(complaint, other, now))
                .toList();
    }

    private static String contact(Complaint complaint) {
        return complaint.intake().contactOf(complaint.number());
    }

    /** Whether another complaint of the same customer can be handled with this one: it is open, or was handled within thirty days. */
    public boolean mayLead(Complaint complaint) {
        return sameMatter.isRecent(complaint, clock.instant());
    }

    /** All complaints of a customer of the last year, the newest first. */
    public List<Complaint> recent(SamePerson customer) {
        return complaints.of(customer, clock.instant().minus(LOOKED_BACK));
    }
}
