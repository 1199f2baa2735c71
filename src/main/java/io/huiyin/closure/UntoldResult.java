package io.huiyin.closure;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.CaseLog;
import io.huiyin.complaint.Complaint;
import io.huiyin.complaint.ComplaintNumber;
import io.huiyin.complaint.Complaints;
import io.huiyin.complaint.Milestone;
import io.huiyin.complaint.Status;
import io.huiyin.deadline.ClockId;
import io.huiyin.deadline.ClockState;
import io.huiyin.deadline.Clocks;
import io.huiyin.notification.AnswerLimits;
import io.huiyin.notification.Notice;
import io.huiyin.notification.Purpose;
import io.huiyin.notification.ReturnedPost;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A result that came back is no feedback: its limits run on, and the complaint does not close, until the customer has heard it (S-56). */
public class UntoldResult implements AnswerLimits {

    private static final Set<Purpose> RESULTS = EnumSet.of(Purpose.RESULT, Purpose.FINAL_ANSWER);

    /** Joint closure first, because feedback may not be later. */
    private static final List<ClockId> LIMITS = List.of(ClockId.K14, ClockId.K13, ClockId.K20, ClockId.K21);

    private final Complaints complaints;
    private final CaseLog log;
    private final ReturnedPost post;
    private final Clocks clocks;
    private final ClosingProcess closing;
    private final Clock now;

    UntoldResult(
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
        var course = log.of(complaint.number());
        return post.untold(complaint).stream()
                .filter(notice -> RESULTS.contains(notice.purpose()) && notice.round() == complaint.round())
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
        if (isResult(returned, complaint) && isOf(complaint)) {
            var fedBack = complaint.reachedAt(Milestone.FED_BACK).orElseThrow();
            LIMITS.forEach(limit -> clocks.ledger(complaint.number())
                    .state(limit)
                    .filter(state -> !state.isRunning() && !state.isMissed())
                    .filter(state -> !state.stoppedAt().isBefore(fedBack))
                    .ifPresent(state -> runOn(complaint, state)));
        }
    }

    private void runOn(Complaint complaint, ClockState state) {
        clocks.countFrom(complaint.number(), state.clock(), state.startedAt(), CaseEntry.SYSTEM, "RESULT_CAME_BACK");
    }

    @Override
    public void told(String messageId, String by) {
        var notice = post.get(messageId);
        var complaint = hold(notice.complaint());
        if (isResult(notice, complaint)) {
            LIMITS.forEach(
                    limit -> clocks.stop(complaint.number(), limit, now.instant(), by, Milestone.FED_BACK.name()));
        }
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

    private static boolean isResult(Notice notice, Complaint complaint) {
        return notice.purpose() == Purpose.RESULT
                && notice.round() == complaint.round()
                && complaint.status() == Status.FED_BACK;
    }
}
