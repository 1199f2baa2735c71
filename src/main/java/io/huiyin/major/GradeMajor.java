package io.huiyin.major;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseFile;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Major;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Clocks;
import io.huiyin.deadline.Limit;
import io.huiyin.deadline.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes to the record whether a complaint is major and at which level, and sets the limits that hang on it (R4.1, C-28, S-11). */
public class GradeMajor {

    private static final List<ClockId> OF_THE_RESPONSE =
            List.of(ClockId.K04_ASSESS, ClockId.K04, ClockId.K10, ClockId.K11);

    private final CaseFile cases;
    private final Clocks clocks;
    private final Limits limits;
    private final ResponseHours responseHours;

    public GradeMajor(CaseFile cases, Clocks clocks, Limits limits) {
        this.cases = cases;
        this.clocks = clocks;
        this.limits = limits;
        this.responseHours = new ResponseHours(cases, clocks);
    }

    /** A complaint that was found at intake: it counts as major from its receipt until somebody refutes it (C-28). */
    public void candidate(ComplaintNumber number, Level level) {
        var complaint = propose(number, level);
        start(complaint, ClockId.K04, complaint.countsFrom(), level.response(), level.reason());
    }

    /** What is known of a candidate by now speaks for another level; its hours count from receipt as well. */
    public void proposeAnew(ComplaintNumber number, Level level) {
        cases.change(number, it -> it.change(it.major().propose(level.tier())));
        clocks.retarget(number, ClockId.K04, level.response(), CaseEntry.SYSTEM, level.reason());
    }

    /** A complaint that somebody wants to be graded higher: the time to respond counts from now, unless less is left (S-11, S-30). */
    public void upgrade(ComplaintNumber number, Level level) {
        var complaint = propose(number, level);
        if (complaint.major().tier().filter(it -> !level.tier().isAbove(it)).isEmpty()) {
            responseHours.countFrom(cases.now(), complaint, level);
        }
    }

    /** The same for one that was handled and responded to as a major one: the customer has been spoken to. */
    public void upgradeHandled(ComplaintNumber number, Level level) {
        propose(number, level);
    }

    private Complaint propose(ComplaintNumber number, Level level) {
        var complaint = cases.change(number, it -> it.change(it.major().propose(level.tier())));
        start(complaint, ClockId.K04_ASSESS, cases.now(), limits.of(ClockId.K04_ASSESS), level.reason());
        return complaint;
    }

    /** The level counts from now on. What was agreed to be said at a lower one has to be agreed again (R4.2-f). */
    public void grade(ComplaintNumber number, Level level, String by) {
        var before = cases.get(number);
        var complaint = cases.change(number, it -> {
            it.change(it.major().grade(level.tier(), level.emergencyResponse()));
            it.withdrawStatement();
        });
        responseHours.graded(before, level);
        clocks.stop(number, ClockId.K04_ASSESS, cases.now(), by, "ASSESSED");
        if (before.reachedAt(Milestone.HANDLED).isEmpty()) {
            owe(complaint, level);
        }
    }

    /** The level rises when the response to the complaint is over: what was said stays, and nothing is responded to anew (S-30). */
    public void raiseHandled(ComplaintNumber number, Level level, String by) {
        cases.change(number, it -> it.change(it.major().grade(level.tier(), false)));
        clocks.stop(number, ClockId.K04_ASSESS, cases.now(), by, "ASSESSED");
    }

    /** Whether somebody has to speak to the customer within the hours of the level. */
    public boolean isResponseOwed(ComplaintNumber number) {
        return clocks.dueAt(number, ClockId.K04).isPresent();
    }

    /** What ends with the handling: the harm is to be stopped, and the customer hears how it goes on (R4.2-h, C-04). */
    private void owe(Complaint complaint, Level level) {
        start(complaint, ClockId.K10, beginning(complaint), limits.of(ClockId.K10), level.reason());
        run(complaint, ClockId.K11, level.notice(), level.reason());
    }

    /** It is handled once more: the hours of its level count from now, and what is said has to be agreed again (S-14, R4.2-f). */
    public void again(ComplaintNumber number, Level level) {
        var complaint = cases.change(number, it -> {
            it.change(it.major().again(level.emergencyResponse()));
            it.withdrawStatement();
        });
        start(complaint, ClockId.K04, cases.now(), level.response(), level.reason());
        owe(complaint, level);
    }

    /** What nobody has assessed before the complaint is handled once more counts as proposed (S-28). */
    public void asProposed(ComplaintNumber number) {
        cases.change(number, it -> it.major()
                .candidate()
                .ifPresent(tier -> it.change(it.major().grade(tier, false))));
        clocks.stop(number, ClockId.K04_ASSESS, cases.now(), CaseEntry.SYSTEM, "ROUND_STARTED");
    }

    /** It is not major, or not more than it was: then the hours of the level it has count as before. */
    public void refute(ComplaintNumber number, String by) {
        var complaint = cases.change(number, it -> it.change(it.major().refute()));
        if (complaint.major().tier().isEmpty()) {
            clocks.stop(number, ClockId.K04, cases.now(), by, ResponseHours.REFUTED);
        } else {
            responseHours.asBefore(number, by);
        }
        clocks.stop(number, ClockId.K04_ASSESS, cases.now(), by, "ASSESSED");
    }

    /** Management has lowered the level, or taken it away; an emergency response that was begun is not undone (S-30). */
    public void lower(ComplaintNumber number, Level level, String by) {
        var complaint = cases.change(number, it -> it.change(it.major().grade(level.tier(), false)));
        for (var clock : Map.of(ClockId.K04, level.response(), ClockId.K11, level.notice())
                .entrySet()) {
            clocks.retarget(complaint.number(), clock.getKey(), clock.getValue(), by, level.reason());
        }
    }

    /** Management has found that it is not major: the limits of the response and of the review end (S-30). */
    public void notMajor(ComplaintNumber number, String by, String reason) {
        cases.change(number, it -> it.change(Major.NOT));
        clocks.stop(number, ClockId.K10_REVIEW, cases.now(), by, reason);
        for (var clock : OF_THE_RESPONSE) {
            clocks.stop(number, clock, cases.now(), by, reason);
        }
    }

    /** Handling is complete: what was still to be assessed counts as proposed, and the limits of the response end (S-28). */
    public void handled(ComplaintNumber number) {
        var complaint = cases.change(number, it -> {
            it.major().candidate().ifPresent(tier -> it.change(it.major().grade(tier, false)));
            if (it.major().tier().isPresent()) {
                it.reach(Milestone.CONTAINED, cases.now());
            }
        });
        for (var clock : OF_THE_RESPONSE) {
            clocks.stop(complaint.number(), clock, cases.now(), CaseEntry.SYSTEM, "HANDLED");
        }
    }

    /** The customer has heard how it goes on; the time until he has to hear again begins anew (R4.2-h, S-36). */
    public void told(ComplaintNumber number, String by) {
        clocks.ledger(number).state(ClockId.K11).filter(ClockState::isRunning).ifPresent(state -> {
            clocks.stop(number, ClockId.K11, cases.now(), by, "TOLD");
            start(cases.get(number), ClockId.K11, cases.now(), state.limit(), state.reason());
        });
    }

    private void run(Complaint complaint, ClockId clock, Limit limit, String reason) {
        start(complaint, clock, cases.now(), limit, reason);
        clocks.retarget(complaint.number(), clock, limit, CaseEntry.SYSTEM, reason);
    }

    private Instant beginning(Complaint complaint) {
        return complaint.round() == 1 ? complaint.countsFrom() : cases.now();
    }

    private void start(Complaint complaint, ClockId clock, Instant from, Limit limit, String reason) {
        clocks.start(complaint.number(), clock, complaint.round(), from, limit, CaseEntry.SYSTEM, reason);
    }
}
