package io.huiyin.complaint;

import io.huiyin.text.Texts;
import java.util.Locale;

/** A wish that the present state of the complaint does not allow; names the reason as a key of {@code texts/refused}. */
public class NotNow extends RuntimeException {

    private static final Texts TEXTS = Texts.of("refused");

    private final String reason;
    private final transient Object[] arguments;

    /** @param arguments what the text needs */
    public NotNow(String reason, Object... arguments) {
        super(reason);
        this.reason = reason;
        this.arguments = arguments;
    }

    public String reason() {
        return reason;
    }

    /** Why it is not possible, in words. */
    public String text(Locale locale) {
        return TEXTS.get(locale, reason, arguments);
    }
}
