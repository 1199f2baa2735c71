package io.huiyin.rectification;

import io.huiyin.complaint.ComplaintNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where measures are kept, each with the complaints that led to it and the checks of its effect. */
public interface Measures {

    MeasureNumber nextNumber(LocalDate day);

    void add(Measure measure);

    void save(Measure measure);

    Optional<Measure> find(MeasureNumber number);

    /** The measures that fit, those that are due first at the front, at most as many as the search allows. */
    List<Measure> find(Search search);

    /** Links a complaint; linked already, nothing changes. */
    void link(MeasureNumber number, ComplaintNumber complaint);

    List<ComplaintNumber> complaints(MeasureNumber number);

    void add(MeasureNumber number, EffectCheck check);

    /** All checks in the order of time. */
    List<EffectCheck> checks(MeasureNumber number);

    /** Complaints of a kind received after one moment and not after another, without those that were no complaints of their own. */
    int count(ComplaintKind kind, Instant after, Instant until);

    /**
     * Which measures are looked for; what is null does not matter.
     *
     * @param dueUntil last day on which they are due
     */
    record Search(MeasureState state, String owner, LocalDate dueUntil, ComplaintNumber complaint) {}
}
