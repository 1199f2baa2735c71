package io.huiyin.web;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** The languages Huiyin answers in: Simplified Chinese to whoever asks for Chinese, English to everybody else (S-57). */
public final class Languages {

    /** The name of the choice in a request. */
    public static final String CHOICE = "language";

    private Languages() {}

    /** The language of the running request. */
    public static Locale ofRequest() {
        return closestTo(LocaleContextHolder.getLocale());
    }

    static Locale closestTo(Locale wanted) {
        return Locale.CHINESE.getLanguage().equals(wanted.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
