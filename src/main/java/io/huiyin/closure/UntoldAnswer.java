package io.huiyin.closure;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.Clocks;
import io.huiyin.notification.AnswerLimits;
import io.huiyin.notification.Notice;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.ReturnedPost;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An answer that came back is none: its limits run on, and the complaint does not close, until the customer has heard it (S-56). */
public class UntoldAnswer implements AnswerLimits {

    /** The limits that only an answer ends where a complaint is not handled (S-19). */
    public static final List<ClockId> OF_ENDING = List.of(ClockId.K05, ClockId.K20, ClockId.K21);

    /** Why they end then. */
    public static final String ENDING_TOLD = "ENDING_TOLD";

    private static final Set<Purpose> RESULTS = EnumSet.of(Purpose.RESULT, Purpose.FINAL_ANSWER);
    private static final Set<Purpose> ENDINGS = EnumSet.of(Purpose.NOT_ACCEPTED, Purpose.PASSED_ON);

    /** Joint closure first, because feedback may not be later. */
    private static final List<ClockId> OF_RESULT = List.of(ClockId.K14, ClockId.K13, ClockId.K20, ClockId.K21);

    /** What a notice was the answer to: from then on these limits had ended; why they end, and why they run on. */
    private record Answer(Instant since, List<ClockId> limits, String told, String cameBack) {}

    private final Complaints complaints;
    private final CaseLog log;
    private final ReturnedPost post;
    private final Clocks clocks;
    private final ClosingProcess closing;
    private final Clock now;

    UntoldAnswer(
            Complaints complaints, CaseLog log, ReturnedPost post, Clocks clocks, ClosingProcess closing, Clock now) {
        this.complaints = complaints;
        this.log = log;
        this.post = post;
        this.clocks = clocks;
        this.closing = closing;
        this.now = now;
    }

    /**
     * Whether what came of the present round came back and nobody has told it; who is not to be reached counts as told (S-22). It
     * stays so until the running transaction ends.
     */
    public boolean isOf(ComplaintNumber number) {
        return isOf(hold(number));
    }

    private boolean isOf(Complaint complaint) {
        return isUntold(complaint, RESULTS);
    }

    private boolean isUntold(Complaint complaint, Set<Purpose> purposes) {
        var course = log.of(complaint.number());
        return post.untold(complaint).stream()
                .filter(notice -> purposes.contains(notice.purpose()) && notice.round() == complaint.round())
                .filter(notice -> !Reachability.isExhausted(complaint, course, notice))
                .anyMatch(notice -> course.stream().noneMatch(entry -> says(entry, notice)));
    }

    /** Whether a person has told the customer the same. */
    private static boolean says(CaseEntry entry, Notice notice) {
        return entry.event() == CaseEntry.Event.CONTACT
                && entry.round() == notice.round()
                && "TOLD".equals(entry.detail().get("outcome"))
                && notice.purpose().name().equals(entry.detail().get("content"));
    }

    /** One that had been missed before is answered for already, and one that an earlier answer had ended stays so. */
    @Override
    public void runOn(Notice returned) {
        var complaint = hold(returned.complaint());
        answer(returned, complaint)
                .filter(answer -> isUntold(complaint, EnumSet.of(returned.purpose())))
                .ifPresent(answer -> answer.limits().forEach(limit -> runOn(complaint, limit, answer)));
    }

    private void runOn(Complaint complaint, ClockId limit, Answer answer) {
        clocks.ledger(complaint.number())
                .state(limit)
                .filter(state -> !state.isRunning() && !state.isMissed())
                .filter(state -> !state.stoppedAt().isBefore(answer.since()))
                .ifPresent(state -> clocks.countFrom(
                        complaint.number(), limit, state.startedAt(), CaseEntry.SYSTEM, answer.cameBack()));
    }

    @Override
    public void told(String messageId, String by) {
        var notice = post.get(messageId);
        var complaint = hold(notice.complaint());
        answer(notice, complaint).ifPresent(answer -> answer.limits()
                .forEach(limit -> clocks.stop(complaint.number(), limit, now.instant(), by, answer.told())));
        if (RESULTS.contains(notice.purpose()) && complaint.status() == Status.FED_BACK && !isOf(complaint)) {
            closing.resultHeard(complaint.number());
        }
    }

    /**
     * Begins to wait until it is told, in the running transaction.
     *
     * @throws Complaints.ConcurrentChange if somebody tells it at this moment and would wake nobody
     */
    public void await(ComplaintNumber number) {
        if (!isOf(number)) {
            throw new Complaints.ConcurrentChange(number);
        }
    }

    /**
     * Lets nobody close or begin to wait, and tell or hear that it came back, in two transactions that do not see each other.
     *
     * @return the complaint as it stands then
     */
    private Complaint hold(ComplaintNumber number) {
        log.hold(number);
        return complaints.get(number);
    }

    /** Empty where other limits hold by now, and for a sealed record, which stays as it was filed. */
    private static Optional<Answer> answer(Notice notice, Complaint complaint) {
        if (notice.purpose() == Purpose.RESULT
                && notice.round() == complaint.round()
                && complaint.status() == Status.FED_BACK) {
            return since(complaint, Milestone.FED_BACK, OF_RESULT, "FED_BACK", "RESULT_CAME_BACK");
        }
        boolean ending = ENDINGS.contains(notice.purpose())
                && notice.purpose().name().equals(complaint.status().name())
                && complaint.reachedAt(Milestone.SEALED).isEmpty();
        return ending
                ? since(complaint, Milestone.CLOSED, OF_ENDING, ENDING_TOLD, "ENDING_CAME_BACK")
                : Optional.empty();
    }

    private static Optional<Answer> since(
            Complaint complaint, Milestone milestone, List<ClockId> limits, String told, String cameBack) {
        return complaint.reachedAt(milestone).map(at -> new Answer(at, limits, told, cameBack));
    }
}
