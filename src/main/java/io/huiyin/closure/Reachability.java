package io.huiyin.closure;

import io.huiyin.complaint.CaseEntry;
import io.huiyin.complaint.Complaint;
import io.huiyin.deadline.WorkingDays;
import java.time.Instant;
import java.util.List;

/** When a customer counts as not to be reached, so that what can be written to him is feedback enough (S-22). */
public final class Reachability {

    /** How an attempt ends that reached nobody. */
    public static final String NOT_REACHED = "NOT_REACHED";

    private static final int ATTEMPTS = 3;
    private static final int CHANNELS = 2;
    private static final int DAYS = 2;

    private Reachability() {}

    private record Attempt(Instant at, String channel) {}

    /**
     * Whether three attempts on two channels on two days have failed in the complaint's present round; who left no contact data
     * cannot be tried at all (S-21).
     */
    public static boolean isExhausted(Complaint complaint, List<CaseEntry> course) {
        return !complaint.intake().customer().hasContact() || areEnough(failed(complaint.round(), course));
    }

    private static List<Attempt> failed(int round, List<CaseEntry> course) {
        return course.stream()
                .filter(entry -> entry.event() == CaseEntry.Event.CONTACT && entry.round() == round)
                .filter(entry -> NOT_REACHED.equals(entry.detail().get("outcome")))
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
