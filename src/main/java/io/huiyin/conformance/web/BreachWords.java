package io.huiyin.conformance.web;

import io.huiyin.archive.RecordWords;
import io.huiyin.deadline.ClockId;
import io.huiyin.text.Texts;
import io.huiyin.text.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words which round, clock, part or department a breach was about. */
class BreachWords {

    private static final Texts TEXTS = Texts.of("conformance");

    private final Locale locale;
    private final RecordWords record;

    BreachWords(Locale locale) {
        this.locale = locale;
        this.record = new RecordWords(locale);
    }

    /** @param detail codes as a verdict has them; may be empty */
    String of(String detail) {
        return Arrays.stream(detail.split(", "))
                .filter(code -> !code.isEmpty())
                .map(this::word)
                .collect(Collectors.joining(TEXTS.get(locale, "and")));
    }

    private String word(String code) {
        if (code.matches("\\d+")) {
            return TEXTS.get(locale, "round", code);
        }
        if (code.matches("K\\d.*")) {
            var parts = code.split("/");
            var clock = parts[0] + " " + Words.of(ClockId.valueOf(parts[0].replace('-', '_')), locale);
            return parts.length == 1 ? clock : clock + " (" + TEXTS.get(locale, "round", parts[1]) + ")";
        }
        return Optional.ofNullable(TEXTS.all(locale).get("part." + code))
                .or(() -> record.word("departments", code))
                .orElseGet(() -> record.label(code));
    }
}
