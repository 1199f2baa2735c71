package io.huiyin.platform.start;

import io.huiyin.text.Texts;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which commands there are when the start is for another one. */
public class UnknownCommandAnalyzer extends AbstractFailureAnalyzer<UnknownCommand> {

    private static final Texts TEXTS = Texts.of("start");

    @Override
    protected FailureAnalysis analyze(Throwable root, UnknownCommand unknown) {
        return new FailureAnalysis(
                TEXTS.get(Locale.ENGLISH, "command.unknown", unknown.command()),
                TEXTS.get(Locale.ENGLISH, "command.unknown.action"),
                unknown);
    }
}
