package io.huiyin.platform.identity;

import io.huiyin.text.Texts;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells how to give the administrator a password when the start stops for want of one. */
public class AdminPasswordMissingAnalyzer extends AbstractFailureAnalyzer<AdminPasswordMissing> {

    private static final Texts TEXTS = Texts.of("start");

    @Override
    protected FailureAnalysis analyze(Throwable root, AdminPasswordMissing missing) {
        return new FailureAnalysis(
                TEXTS.get(Locale.ENGLISH, "admin.password.missing"),
                TEXTS.get(Locale.ENGLISH, "admin.password.missing.action"),
                missing);
    }
}
