package io.huiyin.conformance;

import static io.huiyin.conformance.FinishedCase.has;
import static io.huiyin.conformance.FinishedCase.text;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseEntry.Event;
import io.huiyin.complaint.Milestone;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import io.huiyin.major.PostMortem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the handbook asks of every major complaint: assessed, answered in its hours, kept informed, reviewed (chapter 4). */
final class MajorRules {

    private static final String ASSESSMENT = "Task_AssessMajorComplaint";
    private static final String RESPONSE = "Task_RespondToCustomer";
    private static final String REVIEW = "Task_WritePostMortem";
    private static final String APPROVAL = "Task_ApprovePostMortem";

    private MajorRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofAll(
                                "MAJOR_ASSESSED",
                                "4.1-2",
                                it -> Verdict.keptIf(!it.done(ASSESSMENT).isEmpty()))
                        .onlyIf(MajorRules::isDecidedOn),
                Rule.ofHandled("MAJOR_RESPONDED_IN_TIME", "4.2", MajorRules::responded)
                        .onlyIf(it ->
                                it.isGraded() && it.clock(ClockId.K04).findAny().isPresent()),
                Rule.ofHandled("PROGRESS_TOLD_IN_TIME", "4.2", it -> inTime(it, ClockId.K11))
                        .onlyIf(it ->
                                it.isGraded() && it.clock(ClockId.K11).findAny().isPresent()),
                Rule.ofHandled("MAJOR_CONTAINED_IN_TIME", "3.1-1", it -> inTime(it, ClockId.K10))
                        .onlyIf(it ->
                                it.isGraded() && it.clock(ClockId.K10).findAny().isPresent()),
                Rule.ofHandled("MAJOR_HANDLED_IN_TIME", "5.1.1, 5.1-4", it -> inTime(it, ClockId.K12, ClockId.K14))
                        .onlyIf(FinishedCase::isMajor),
                Rule.ofAll("POST_MORTEM_HELD", "4.4, 4.3", MajorRules::reviewed).onlyIf(MajorRules::isReviewOwed),
                Rule.ofAll("POST_MORTEM_APPROVED", "4.4", MajorRules::approved).onlyIf(MajorRules::isReviewOwed));
    }

    /** Somebody has assessed it, or its time ran out so that it counted as major for want of a decision (S-28). */
    private static boolean isDecidedOn(FinishedCase finished) {
        return !finished.done(ASSESSMENT).isEmpty()
                || finished.of(Event.DECIDED)
                        .anyMatch(entry -> text(entry, "decision").equals("confirmedByDefault"));
    }

    private static Verdict responded(FinishedCase finished) {
        return Verdict.without(finished.clock(ClockId.K04)
                .filter(clock -> clock.isMissed() || isUnanswered(finished, clock))
                .map(clock -> String.valueOf(clock.round()))
                .toList());
    }

    /** In an earlier round it may have been found not to be major; what was complete within the hours needed no answer before. */
    private static boolean isUnanswered(FinishedCase finished, ClockState clock) {
        return clock.round() == finished.complaint().round()
                && !isHandledWithin(finished, clock)
                && finished.doneLast(RESPONSE)
                        .allMatch(entry -> text(entry, "spokenWithCustomer").equals("NOT_REACHED"));
    }

    private static boolean isHandledWithin(FinishedCase finished, ClockState clock) {
        return finished.complaint()
                .reachedAt(Milestone.HANDLED)
                .filter(clock.startedAt()::isBefore)
                .filter(handled ->
                        clock.stoppedAt() != null && !clock.stoppedAt().isBefore(handled))
                .isPresent();
    }

    private static Verdict inTime(FinishedCase finished, ClockId... clocks) {
        return Verdict.without(Stream.of(clocks)
                .flatMap(finished::clock)
                .filter(ClockState::isMissed)
                .map(HandlingRules::label)
                .toList());
    }

    /** However it ended (S-15), unless it was handled with another one; not before its ten working days are over (S-39). */
    private static boolean isReviewOwed(FinishedCase finished) {
        return finished.isGraded()
                && finished.complaint().outcome().filter("MERGED"::equals).isEmpty()
                && finished.clock(ClockId.K10_REVIEW).noneMatch(clock -> clock.isRunning() && !clock.isMissed());
    }

    private static Verdict reviewed(FinishedCase finished) {
        return last(finished.doneLast(REVIEW))
                .map(report -> Verdict.without(PostMortem.PARTS.stream()
                        .filter(part -> !has(report, part))
                        .toList()))
                .orElse(Verdict.broken(""));
    }

    /** By somebody else than the writer, and while the complaint was not closed; one that ended unhandled is reviewed afterwards. */
    private static Verdict approved(FinishedCase finished) {
        var approval = last(finished.doneLast(APPROVAL))
                .filter(entry -> text(entry, "postMortemApproval").equals("APPROVE"));
        var writer = last(finished.doneLast(REVIEW)).map(CaseEntry::actor);
        boolean byAnother = approval.map(CaseEntry::actor)
                .filter(approver -> !Optional.of(approver).equals(writer))
                .isPresent();
        return Verdict.keptIf(byAnother && (!finished.isHandled() || isBeforeClosing(finished)));
    }

    private static boolean isBeforeClosing(FinishedCase finished) {
        var approved = finished.complaint().reachedAt(Milestone.POST_MORTEM_APPROVED);
        var closed = finished.complaint().reachedAt(Milestone.CLOSED);
        return approved.isPresent()
                && closed.filter(at -> at.isBefore(approved.get())).isEmpty();
    }

    private static Optional<CaseEntry> last(Stream<CaseEntry> entries) {
        return entries.reduce((earlier, later) -> later);
    }
}
