package io.huiyin.platform.models;

import io.huiyin.text.Texts;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells file, line and cause instead of a stack trace when a model stops the start. */
public class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ModelsRefused> {

    private static final Texts TEXTS = Texts.of("start");

    @Override
    protected FailureAnalysis analyze(Throwable root, ModelsRefused refused) {
        var problems = refused.problems().stream().map(p -> "  " + p).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                TEXTS.get(Locale.ENGLISH, "models.refused") + "\n\n" + problems,
                TEXTS.get(Locale.ENGLISH, "models.refused.action"),
                refused);
    }
}
