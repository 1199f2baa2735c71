package io.huiyin.deadline.health;

import io.huiyin.deadline.CalendarRefused;
import io.huiyin.text.Texts;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells file, line and cause instead of a stack trace when a calendar stops the start. */
public class CalendarRefusedAnalyzer extends AbstractFailureAnalyzer<CalendarRefused> {

    private static final Texts TEXTS = Texts.of("start");

    @Override
    protected FailureAnalysis analyze(Throwable root, CalendarRefused refused) {
        return new FailureAnalysis(
                TEXTS.get(Locale.ENGLISH, "calendar.refused") + "\n\n  " + refused.getMessage(),
                TEXTS.get(Locale.ENGLISH, "calendar.refused.action"),
                refused);
    }
}
