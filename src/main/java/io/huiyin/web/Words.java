package io.huiyin.web;

import io.huiyin.text.Texts;
import java.util.Locale;

/** The texts of a page in the language of the request, for its template. */
public record Words(Texts texts, Locale locale) {

    /** The texts of a catalogue for the running request. */
    public static Words of(String catalogue) {
        return new Words(Texts.of(catalogue), Languages.ofRequest());
    }

    public String get(String key) {
        return texts.get(locale, key);
    }

    /** For the attribute {@code lang} of the page. */
    public String language() {
        return locale.toLanguageTag();
    }
}
