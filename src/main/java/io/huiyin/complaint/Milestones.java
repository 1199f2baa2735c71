package io.huiyin.complaint;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which moments a complaint has passed, and when. */
class Milestones {

    private static final Set<Milestone> PER_ROUND = EnumSet.of(
            Milestone.DEPARTMENT_REPLIED,
            Milestone.SOLUTION_GIVEN,
            Milestone.CONTAINED,
            Milestone.HANDLED,
            Milestone.FED_BACK,
            Milestone.SATISFACTION_SETTLED,
            Milestone.POST_MORTEM_APPROVED,
            Milestone.CLOSING_APPROVED);

    private final Map<Milestone, Instant> reached = new EnumMap<>(Milestone.class);

    Milestones(Map<Milestone, Instant> reached) {
        this.reached.putAll(reached);
    }

    Optional<Instant> at(Milestone milestone) {
        return Optional.ofNullable(reached.get(milestone));
    }

    Map<Milestone, Instant> all() {
        return Collections.unmodifiableMap(reached);
    }

    /** Notes the moment unless it was noted before. */
    void reach(Milestone milestone, Instant at) {
        reached.putIfAbsent(milestone, at);
    }

    void forget(Milestone milestone) {
        reached.remove(milestone);
    }

    /** What counts per round is open again. */
    void startNextRound() {
        reached.keySet().removeAll(PER_ROUND);
    }
}
