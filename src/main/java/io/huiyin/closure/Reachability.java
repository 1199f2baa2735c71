package io.huiyin.closure;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import io.huiyin.deadline.WorkingDays;
import io.huiyin.notification.Notice;
import io.huiyin.notification.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** When a customer counts as not to be reached, so that what can be written to him is feedback enough (S-22). */
public final class Reachability {

    /** How an attempt ends that reached nobody. */
    public static final String NOT_REACHED = "NOT_REACHED";

    private static final String MESSAGE = "messageId";
    private static final int ATTEMPTS = 3;
    private static final int CHANNELS = 2;
    private static final int DAYS = 2;

    private Reachability() {}

    private record Attempt(Instant at, String channel) {}

    /**
     * Whether three attempts on two channels on two days to tell the result of the complaint's present round have failed; who left
     * no contact data cannot be tried at all (S-21).
     */
    public static boolean isExhausted(Complaint complaint, List<CaseEntry> course) {
        return isExhausted(complaint, course, attempt -> tellsResult(attempt, complaint.round()));
    }

    /** The same of what a notice says that came back: attempts to tell something else do not count for it. */
    public static boolean isExhausted(Complaint complaint, List<CaseEntry> course, Notice returned) {
        return isExhausted(
                complaint,
                course,
                attempt -> returned.messageId().equals(attempt.detail().get(MESSAGE))
                        || returned.purpose() == Purpose.RESULT && tellsResult(attempt, returned.round()));
    }

    private static boolean isExhausted(
            Complaint complaint, List<CaseEntry> course, Predicate<CaseEntry> toTellTheSame) {
        return !complaint.intake().customer().hasContact() || areEnough(failed(course, toTellTheSame));
    }

    /** Without a notice it was made to give the feedback. */
    private static boolean tellsResult(CaseEntry attempt, int round) {
        return attempt.round() == round
                && (!attempt.detail().containsKey(MESSAGE)
                        || Purpose.RESULT.name().equals(attempt.detail().get("purpose")));
    }

    private static List<Attempt> failed(List<CaseEntry> course, Predicate<CaseEntry> toTellTheSame) {
        return course.stream()
                .filter(entry -> entry.event() == CaseEntry.Event.CONTACT)
                .filter(entry -> NOT_REACHED.equals(entry.detail().get("outcome")))
                .filter(toTellTheSame)
                .map(entry ->
                        new Attempt(entry.at(), entry.detail().get("channel").toString()))
                .toList();
    }

    private static boolean areEnough(List<Attempt> attempts) {
        long channels = attempts.stream().map(Attempt::channel).distinct().count();
        long days = attempts.stream()
                .map(attempt -> attempt.at().atZone(WorkingDays.ZONE).toLocalDate())
                .distinct()
                .count();
        return attempts.size() >= ATTEMPTS && channels >= CHANNELS && days >= DAYS;
    }
}
