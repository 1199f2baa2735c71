package io.huiyin.platform.start;

import io.huiyin.text.Texts;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells that Huiyin runs already when the embedded database is taken, which only one program can open at a time. */
public class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final Texts TEXTS = Texts.of("start");

    /** What H2 says of a file that another program has open. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException cause) {
        return cause.getErrorCode() != ALREADY_OPEN
                ? null
                : new FailureAnalysis(
                        TEXTS.get(Locale.ENGLISH, "database.in.use"),
                        TEXTS.get(Locale.ENGLISH, "database.in.use.action"),
                        cause);
    }
}
