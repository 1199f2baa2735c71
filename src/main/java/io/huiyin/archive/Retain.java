package io.huiyin.archive;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Refused;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.text.Characters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

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

    /** Counts the retention from this version on if the complaint is sealed: an addendum to a sealed record starts it anew. */
    void fromNow(ArchiveVersion version) {
        boolean sealed = version.kind() == Kind.SEAL
                || store.retention(version.complaint())
                        .map(Retention::retainUntil)
                        .isPresent();
        if (sealed) {
            var day = LocalDate.ofInstant(version.createdAt(), WorkingDays.ZONE);
            store.retainUntil(version.complaint(), day.plus(settings.retention()));
            store.propose(version.complaint(), null);
        }
    }

    /** Keeps the archive and the engine's history until the hold is released, whatever their age; ends a proposed disposal. */
    public void hold(ComplaintNumber number, String reason, String by) {
        notes.filed(number);
        if (reason == null || Characters.isEmpty(reason)) {
            throw new Refused("reason", "required");
        }
        if (Characters.length(reason) > LONGEST_REASON) {
            throw new Refused("reason", "tooLong", LONGEST_REASON);
        }
        Characters.flaw(reason, false).ifPresent(flaw -> {
            throw new Refused("reason", flaw);
        });
        store.hold(number, new Retention.Hold(by, reason, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        store.propose(number, null);
        engine.keep(number);
        notes.add(number, "HOLD", by, reason);
    }

    /** Ends a hold; does nothing when there is none. */
    public void release(ComplaintNumber number, String by) {
        if (notes.filed(number).hold() != null) {
            store.hold(number, null);
            notes.add(number, "RELEASED", by, null);
        }
    }
}
