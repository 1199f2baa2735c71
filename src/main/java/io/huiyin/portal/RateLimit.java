package io.huiyin.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one sender may do something within a span of time. Remembers a bounded number of senders and forgets those first who
 * have been quiet longest.
 */
public class RateLimit {

    private static final int SENDERS = 10_000;

    private final int allowed;
    private final Duration span;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > SENDERS;
        }
    };

    public RateLimit(int allowed, Duration span, Clock clock) {
        this.allowed = allowed;
        this.span = span;
        this.clock = clock;
    }

    /** Counts one more time; true while that is not too often. */
    public synchronized boolean allows(String sender) {
        var now = clock.instant();
        var window = windows.get(sender);
        if (window == null || !now.isBefore(window.began.plus(span))) {
            window = new Window(now, 0);
        }
        windows.put(sender, new Window(window.began, window.count + 1));
        return window.count < allowed;
    }

    /** After how long a sender who was refused may certainly try again. */
    public Duration span() {
        return span;
    }

    private record Window(Instant began, int count) {}
}
