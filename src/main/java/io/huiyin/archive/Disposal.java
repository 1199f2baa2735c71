package io.huiyin.archive;

import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.NotNow;
import io.huiyin.deadline.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Disposes of archives whose time is over: one person proposes it, another confirms it, nobody does both (S-45). */
public class Disposal {

    private final ArchiveStore store;
    private final RetentionNotes notes;
    private final CourseInEngine engine;
    private final Clock clock;
    private final Iterable<AfterDisposal> after;

    Disposal(
            ArchiveStore store,
            RetentionNotes notes,
            CourseInEngine engine,
            Clock clock,
            Iterable<AfterDisposal> after) {
        this.after = after;
        this.store = store;
        this.notes = notes;
        this.engine = engine;
        this.clock = clock;
    }

    /** The archives whose time is over and that nobody holds, the oldest first and not more than a page of them. */
    public List<ArchiveStore.Due> due() {
        return store.disposable(today());
    }

    /**
     * Proposes to dispose of an archive; a second proposal changes nothing.
     *
     * @throws NotNow while it must be kept; the text names the first day on which it may go
     */
    public void propose(ComplaintNumber number, String by) {
        var retention = free(number);
        if (retention.proposal() == null && retention.disposedAt() == null) {
            store.propose(number, new Retention.Proposal(by, now()));
            notes.add(number, "DISPOSAL_PROPOSED", by, null);
        }
    }

    /** Takes a proposal back, or turns it down; does nothing when there is none. */
    public void reject(ComplaintNumber number, String by) {
        if (notes.filed(number).proposal() != null) {
            store.propose(number, null);
            notes.add(number, "DISPOSAL_REJECTED", by, null);
        }
    }

    /**
     * Removes the documents as proposed and lets the engine's history go; the hashes stay, and the chain with them.
     *
     * @throws NotNow while the archive must be kept, without a proposal, or if the same person has proposed it
     */
    public void confirm(ComplaintNumber number, String by) {
        var retention = free(number);
        if (retention.disposedAt() != null) {
            return;
        }
        var proposal = Optional.ofNullable(retention.proposal()).orElseThrow(() -> new NotNow("disposalNotProposed"));
        if (proposal.by().equals(by)) {
            throw new NotNow("disposalBySamePerson");
        }
        store.dispose(number, now());
        engine.letGo(number, now());
        notes.add(number, "DISPOSED", by, null);
        after.forEach(it -> it.disposed(number, by));
    }

    /** Why an archive cannot be disposed of today; empty when nothing stands against it. */
    public Optional<NotNow> obstacle(ComplaintNumber number) {
        try {
            free(number);
            return Optional.empty();
        } catch (NotNow e) {
            return Optional.of(e);
        }
    }

    private Retention free(ComplaintNumber number) {
        var retention = notes.filed(number);
        if (retention.hold() != null) {
            throw new NotNow("onHold", retention.hold().reason());
        }
        if (retention.retainUntil() == null) {
            throw new NotNow("notSealed");
        }
        if (!today().isAfter(retention.retainUntil())) {
            throw new NotNow("retained", retention.retainUntil().plusDays(1).toString());
        }
        return retention;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
