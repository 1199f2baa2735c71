package io.huiyin.conformance;

import java.time.Clock;

/** Keeps what a supervisor said about breaches (R5.2.2-4). */
public class ReviewBreaches {

    private final Results results;
    private final Clock clock;

    ReviewBreaches(Results results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    /**
     * @param breaches how many were new
     * @param remark what was the reason, and what is done about it
     */
    public void reviewed(String reviewer, int breaches, String remark) {
        results.keep(new Results.Review(clock.instant(), reviewer, breaches, remark));
    }
}
