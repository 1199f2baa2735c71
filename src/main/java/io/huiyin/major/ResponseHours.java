package io.huiyin.major;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.deadline.ClockEvent.Kind;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockLedger;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Clocks;
import java.time.Duration;
import java.time.Instant;

/** Within which hours the company speaks to the customer when a higher level is asked for, granted or refuted (K04, S-11). */
class ResponseHours {

    static final String REFUTED = "REFUTED";

    private static final String UPGRADE_REQUESTED = "UPGRADE_REQUESTED";

    private final CaseFile cases;
    private final Clocks clocks;

    ResponseHours(CaseFile cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    /** The hours of the level count from a moment, unless less is left. */
    void countFrom(Instant moment, Complaint complaint, Level level) {
        var due = moment.plus(Duration.ofHours(level.response().amount()));
        boolean sooner = clocks.dueAt(complaint.number(), ClockId.K04)
                .filter(present -> !present.isAfter(due))
                .isPresent();
        if (!sooner) {
            clocks.stop(complaint.number(), ClockId.K04, cases.now(), CaseEntry.SYSTEM, UPGRADE_REQUESTED);
            clocks.start(
                    complaint.number(),
                    ClockId.K04,
                    complaint.round(),
                    moment,
                    level.response(),
                    CaseEntry.SYSTEM,
                    level.reason());
        }
    }

    /** The first grading counts from where the candidate's clock began; a later one from the moment at which it was asked for. */
    void graded(Complaint before, Level level) {
        var ledger = clocks.ledger(before.number());
        if (before.major().tier().isEmpty() || isOfTheUpgrade(ledger)) {
            clocks.retarget(before.number(), ClockId.K04, level.response(), CaseEntry.SYSTEM, level.reason());
        } else {
            countFrom(asked(ledger), before, level);
        }
    }

    /** The run that a refuted upgrade had begun ends; one that it had cut short goes on. */
    void asBefore(ComplaintNumber number, String by) {
        var ledger = clocks.ledger(number);
        if (!isOfTheUpgrade(ledger)) {
            return;
        }
        if (!cutShort(ledger)) {
            clocks.stop(number, ClockId.K04, cases.now(), by, REFUTED);
            return;
        }
        var runs = ledger.states().stream()
                .filter(state -> state.clock() == ClockId.K04)
                .toList();
        var before = runs.get(runs.size() - 2);
        clocks.countFrom(number, ClockId.K04, before.startedAt(), by, REFUTED);
        clocks.retarget(number, ClockId.K04, before.limit(), by, REFUTED);
    }

    /** Whether the clock that runs now was started when a higher level was asked for. */
    private static boolean isOfTheUpgrade(ClockLedger ledger) {
        return ledger.state(ClockId.K04)
                .filter(ClockState::isRunning)
                .filter(state -> !state.startedAt().isBefore(asked(ledger)))
                .isPresent();
    }

    private static Instant asked(ClockLedger ledger) {
        return ledger.state(ClockId.K04_ASSESS).orElseThrow().startedAt();
    }

    private static boolean cutShort(ClockLedger ledger) {
        return ledger.events().stream()
                .filter(event -> event.clock() == ClockId.K04 && event.kind() == Kind.STOPPED)
                .reduce((earlier, later) -> later)
                .filter(event -> UPGRADE_REQUESTED.equals(event.reason()))
                .isPresent();
    }
}
