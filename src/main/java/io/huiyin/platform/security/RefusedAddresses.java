package io.huiyin.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How often passwords from one address were wrong lately: whoever tries one password with many names is not stopped by what locks a
 * single name (ASVS 2.2.1).
 */
class RefusedAddresses {

    private static final int REMEMBERED = 10_000;

    private final int most;
    private final Duration span;
    private final Clock clock;
    private final Recent<Refusals> refusals = new Recent<>(REMEMBERED);

    /**
     * @param most after so many within the span no password from that address is looked at until the span is over
     * @param span begins with the first wrong one
     */
    RefusedAddresses(int most, Duration span, Clock clock) {
        this.most = most;
        this.span = span;
        this.clock = clock;
    }

    boolean isRefused(String address) {
        return of(address).count() >= most;
    }

    synchronized void note(String address) {
        var before = of(address);
        refusals.put(address, new Refusals(before.since(), before.count() + 1));
    }

    private Refusals of(String address) {
        var known = refusals.get(address);
        var now = clock.instant();
        return known == null || known.since().plus(span).isBefore(now) ? new Refusals(now, 0) : known;
    }

    private record Refusals(Instant since, int count) {}
}
