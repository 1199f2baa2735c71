package io.huiyin.platform.identity;

import io.huiyin.text.Texts;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells how to give the administrator a password when the start stops for want of a good one. */
public class AdminPasswordUnfitAnalyzer extends AbstractFailureAnalyzer<AdminPasswordUnfit> {

    private static final Texts TEXTS = Texts.of("start");

    @Override
    protected FailureAnalysis analyze(Throwable root, AdminPasswordUnfit unfit) {
        return new FailureAnalysis(
                TEXTS.get(Locale.ENGLISH, "admin.password." + unfit.reason()),
                TEXTS.get(Locale.ENGLISH, "admin.password." + unfit.reason() + ".action"),
                unfit);
    }
}
