package io.huiyin.archive;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Keeps archives for their time, and longer where somebody asks for it (K17, S-45). */
public class Retain {

    private static final int LONGEST_REASON = 1000;

    private final ArchiveStore store;
    private final RetentionNotes notes;
    private final CourseInEngine engine;
    private final ArchiveSettings settings;
    private final Clock clock;

    Retain(ArchiveStore store, RetentionNotes notes, CourseInEngine engine, ArchiveSettings settings, Clock clock) {
        this.store = store;
        this.notes = notes;
        this.engine = engine;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts the retention from this version on if the complaint is sealed: an addendum to a sealed record starts it anew.
     *
     * @return the last day; empty while it is not sealed
     */
    Optional<LocalDate> fromNow(ArchiveVersion version) {
        boolean sealed = version.kind() == Kind.SEAL
                || store.retention(version.complaint())
                        .map(Retention::retainUntil)
                        .isPresent();
        if (!sealed) {
            return Optional.empty();
        }
        var lastDay = LocalDate.ofInstant(version.createdAt(), WorkingDays.ZONE).plus(settings.retention());
        store.retainUntil(version.complaint(), lastDay);
        store.propose(version.complaint(), null);
        engine.keep(version.complaint());
        return Optional.of(lastDay);
    }

    /** Keeps the archive and the engine's history until the hold is released, whatever their age; ends a proposed disposal. */
    public void hold(ComplaintNumber number, String reason, String by) {
        notes.filed(number);
        var why = EnteredLine.of("reason", reason, LONGEST_REASON);
        store.hold(number, new Retention.Hold(by, why, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        store.propose(number, null);
        engine.keep(number);
        notes.add(number, "HOLD", by, why);
    }

    /** Ends a hold; does nothing when there is none. */
    public void release(ComplaintNumber number, String by) {
        if (notes.filed(number).hold() != null) {
            store.hold(number, null);
            notes.add(number, "RELEASED", by, null);
        }
    }
}
