package io.huiyin.conformance.web;

import io.huiyin.conformance.ConformanceRecord;
import java.time.Instant;
import java.util.Locale;

/**
 * A sentence that a complaint broke, in the reader's language.
 *
 * @param detail which round, clock or part it was, in codes
 * @param what the same in words
 */
record BreachView(
        String complaintNumber,
        String rule,
        String clause,
        String sentence,
        String detail,
        String what,
        Instant judgedAt) {

    static BreachView of(ConformanceRecord.Breach breach, Locale locale) {
        return new BreachView(
                breach.complaint(),
                breach.rule(),
                breach.clause(),
                Overview.sentence(breach.rule(), locale),
                breach.detail(),
                new BreachWords(locale).of(breach.detail()),
                breach.judgedAt());
    }
}
