package io.huiyin.conformance.web;

import io.huiyin.conformance.ConformanceRecord;
import java.time.Instant;
import java.util.Locale;

/** A sentence that a complaint broke, in the reader's language. */
record BreachView(
        String complaintNumber, String rule, String clause, String sentence, String detail, Instant judgedAt) {

    static BreachView of(ConformanceRecord.Breach breach, Locale locale) {
        return new BreachView(
                breach.complaint(),
                breach.rule(),
                breach.clause(),
                Overview.sentence(breach.rule(), locale),
                breach.detail(),
                breach.judgedAt());
    }
}
