package io.huiyin.closure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** When a customer counts as not to be reached, so that a written notice is feedback enough (S-22). */
public final class Reachability {

    private static final int ATTEMPTS = 3;
    private static final int CHANNELS = 2;
    private static final int DAYS = 2;

    private Reachability() {}

    /** One attempt to reach the customer. */
    public record Attempt(Instant at, String channel) {}

    /** Whether three attempts on two channels on two days have failed; days are those of the given zone. */
    public static boolean isExhausted(List<Attempt> attempts, ZoneId zone) {
        long channels = attempts.stream().map(Attempt::channel).distinct().count();
        long days = attempts.stream()
                .map(attempt -> attempt.at().atZone(zone).toLocalDate())
                .distinct()
                .count();
        return attempts.size() >= ATTEMPTS && channels >= CHANNELS && days >= DAYS;
    }
}
