package io.huiyin.conformance;

import static io.huiyin.conformance.FinishedCase.has;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the handbook asks of investigation, solution and limits. */
final class HandlingRules {

    private static final String INVESTIGATION = "Task_InvestigateComplaint";
    private static final List<String> PRELIMINARY =
            List.of("problemLocation", "responsibleParty", "preliminarySolution");

    /** Steps by which somebody counts as having handled a round. */
    private static final List<String> HANDLING =
            List.of(INVESTIGATION, "Task_ProposeSolution", "Task_CarryOutSolution");

    private HandlingRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofHandled("PRELIMINARY_HANDLING_COMPLETE", "5.1-2", HandlingRules::preliminary)
                        .onlyIf(it -> !it.done(INVESTIGATION).isEmpty()),
                Rule.ofHandled(
                        "ROOT_CAUSE_NAMED",
                        "5.2.1-3",
                        it -> Verdict.keptIf(it.complaint().rootCauseClass().isPresent())),
                Rule.ofHandled("ROUNDS_BY_OTHERS", "7.2-4", HandlingRules::rounds)
                        .onlyIf(it -> it.complaint().round() > 1),
                Rule.ofAll("MISSED_LIMITS_ANSWERED", "5.1.2", HandlingRules::answered)
                        .onlyIf(it -> limits(it).anyMatch(ClockState::isMissed)),
                Rule.ofHandled("LIMITS_KEPT", "2.3.2, 5.1, 7.2", HandlingRules::kept),
                inTime("RESPONDED_WITHIN_A_DAY", "5.1-1", ClockId.K05),
                inTime("SOLVED_IN_TIME", "7.2-2", ClockId.K08),
                inTime("HANDLED_IN_TIME", "5.1-2, 5.1.1", ClockId.K12),
                inTime("FED_BACK_IN_TIME", "5.1-3", ClockId.K13),
                inTime("JOINTLY_CLOSED_IN_TIME", "5.1-4", ClockId.K14));
    }

    /** A sentence about one limit, for complaints on which it ran; every round counts. */
    private static Rule inTime(String name, String clause, ClockId clock) {
        return Rule.ofHandled(
                        name,
                        clause,
                        it -> Verdict.without(it.clock(clock)
                                .filter(ClockState::isMissed)
                                .map(HandlingRules::label)
                                .toList()))
                .onlyIf(it -> it.clock(clock).findAny().isPresent());
    }

    private static Verdict preliminary(FinishedCase finished) {
        return finished.done(INVESTIGATION).stream()
                .reduce((earlier, later) -> later)
                .map(entry -> Verdict.without(
                        PRELIMINARY.stream().filter(part -> !has(entry, part)).toList()))
                .orElse(Verdict.NOT_APPLICABLE);
    }

    private static Verdict rounds(FinishedCase finished) {
        var before = new HashSet<String>();
        for (int round = 1; round <= Math.min(finished.complaint().round(), Complaint.LAST_ROUND); round++) {
            var now = handlers(finished, round);
            if (now.stream().anyMatch(before::contains)) {
                return Verdict.broken(String.valueOf(round));
            }
            before.addAll(now);
        }
        return Verdict.KEPT;
    }

    private static Set<String> handlers(FinishedCase finished, int round) {
        var handlers = new HashSet<String>();
        HANDLING.forEach(step -> handlers.addAll(finished.actors(step, round)));
        handlers.remove(CaseEntry.SYSTEM);
        return handlers;
    }

    private static Verdict answered(FinishedCase finished) {
        return Verdict.without(limits(finished)
                .filter(clock -> clock.isMissed() && !clock.answered())
                .map(HandlingRules::label)
                .toList());
    }

    private static Verdict kept(FinishedCase finished) {
        return Verdict.without(limits(finished)
                .filter(ClockState::isMissed)
                .map(HandlingRules::label)
                .distinct()
                .toList());
    }

    private static Stream<ClockState> limits(FinishedCase finished) {
        return finished.clocks().stream().filter(clock -> !clock.clock().isTarget());
    }

    /** A clock and its round in codes, for example {@code K12/2}. */
    static String label(ClockState clock) {
        return clock.round() == 1 ? clock.clock().label() : clock.clock().label() + "/" + clock.round();
    }

    /** The numbers of the rounds. */
    static IntStream rounds(Complaint complaint) {
        return IntStream.rangeClosed(1, complaint.round());
    }
}
