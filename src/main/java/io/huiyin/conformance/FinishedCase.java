package io.huiyin.conformance;

import io.huiyin.archive.ArchiveVersion;
import io.huiyin.archive.Retention;
import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.HandlingTrack;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the record says of a complaint that is over. */
public record FinishedCase(
        Complaint complaint,
        List<CaseEntry> course,
        List<ClockState> clocks,
        List<ArchiveVersion> versions,
        Optional<Retention> retention) {

    /** Outcomes of complaints that nobody handled to the end. */
    private static final Set<String> ENDED_BEFORE = Set.of("WITHDRAWN", "NOT_ACCEPTED", "PASSED_ON", "MERGED");

    /** Whether it was handled to the end, and not withdrawn, refused or passed on. */
    boolean isHandled() {
        return complaint.reachedAt(Milestone.HANDLED).isPresent()
                && complaint.outcome().filter(ENDED_BEFORE::contains).isEmpty();
    }

    boolean isMajor() {
        return complaint.track().filter(HandlingTrack.MAJOR::equals).isPresent();
    }

    /** Whether it stands at one of the levels of a major complaint. */
    boolean isGraded() {
        return complaint.major().tier().isPresent();
    }

    /** What was recorded when a step was done, each time that it was. */
    List<CaseEntry> done(String step) {
        return of(Event.STEP_COMPLETED)
                .filter(entry -> step.equals(entry.step()))
                .toList();
    }

    /** The same in the last round. */
    Stream<CaseEntry> doneLast(String step) {
        return done(step).stream().filter(entry -> entry.round() == complaint.round());
    }

    Stream<CaseEntry> of(Event event) {
        return course.stream().filter(entry -> entry.event() == event);
    }

    /** Who did a step in a round. */
    Set<String> actors(String step, int round) {
        return done(step).stream()
                .filter(entry -> entry.round() == round)
                .map(CaseEntry::actor)
                .collect(Collectors.toSet());
    }

    Stream<ClockState> clock(ClockId id) {
        return clocks.stream().filter(state -> state.clock() == id);
    }

    /** A recorded value as text, or an empty one. */
    static String text(CaseEntry entry, String field) {
        var value = entry.detail().get(field);
        return value == null ? "" : value.toString();
    }

    static boolean has(CaseEntry entry, String field) {
        return !text(entry, field).isBlank();
    }
}
