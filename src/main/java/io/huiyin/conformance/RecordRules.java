package io.huiyin.conformance;

import io.huiyin.archive.ArchiveVersion;
import io.huiyin.archive.Kind;
import io.huiyin.archive.Retention;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the handbook asks of the record. */
final class RecordRules {

    private static final int YEARS = 3;
    private static final Set<String> NOT_FILED = Set.of("PASSED_ON");

    private RecordRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofHandled("ARCHIVED_IN_TIME", "5.3.1-5", it -> inTime(it, ClockId.K15)),
                Rule.ofAll("SEALED_IN_TIME", "5.3.1-5", it -> inTime(it, ClockId.K15_SEAL))
                        .onlyIf(RecordRules::isToBeFiled),
                Rule.ofAll("SEALED", "5.3.3-1", it -> Verdict.keptIf(seal(it) != null))
                        .onlyIf(RecordRules::isToBeFiled),
                Rule.ofAll("KEPT_LONG_ENOUGH", "5.3.2", RecordRules::retained).onlyIf(it -> seal(it) != null),
                Rule.ofHandled(
                        "SEALED_AFTER_CLOSING",
                        "2.4.2-5",
                        it -> Verdict.keptIf(it.complaint()
                                .reachedAt(Milestone.CLOSED)
                                .filter(closed -> seal(it) == null
                                        || !seal(it).createdAt().isBefore(closed))
                                .isPresent())));
    }

    private static boolean isToBeFiled(FinishedCase finished) {
        return finished.complaint().outcome().filter(NOT_FILED::contains).isEmpty();
    }

    private static Verdict inTime(FinishedCase finished, ClockId clock) {
        if (finished.clock(clock).findAny().isEmpty()) {
            return Verdict.broken(clock.label());
        }
        return finished.clock(clock).anyMatch(ClockState::isMissed) ? Verdict.broken(clock.label()) : Verdict.KEPT;
    }

    private static ArchiveVersion seal(FinishedCase finished) {
        return finished.versions().stream()
                .filter(version -> version.kind() == Kind.SEAL)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Verdict retained(FinishedCase finished) {
        var until = finished.retention().map(Retention::retainUntil);
        var sealed = LocalDate.ofInstant(seal(finished).createdAt(), WorkingDays.ZONE);
        return Verdict.keptIf(
                until.filter(day -> !day.isBefore(sealed.plusYears(YEARS))).isPresent());
    }
}
