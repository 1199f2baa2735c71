package io.huiyin.conformance.web;

import io.huiyin.conformance.ConformanceRecord;
import java.util.Locale;

/** Whether a complaint kept a sentence, in the reader's language. */
record JudgedView(String rule, String clause, String sentence, boolean kept, String detail, String what) {

    static JudgedView of(ConformanceRecord.Judged judged, Locale locale) {
        return new JudgedView(
                judged.rule(),
                judged.clause(),
                Overview.sentence(judged.rule(), locale),
                !judged.broken(),
                judged.detail(),
                new BreachWords(locale).of(judged.detail()));
    }
}
