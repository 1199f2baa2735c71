package io.huiyin.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Texts for people, one catalogue of {@code texts/} a subject; English is the source, Simplified Chinese the translation (S-57). */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String catalogue;

    private Texts(String catalogue) {
        this.catalogue = "texts/" + catalogue;
    }

    /** The catalogue with this name; it must exist. */
    public static Texts of(String catalogue) {
        return new Texts(catalogue);
    }

    /**
     * The text under a key with its arguments filled in.
     *
     * @throws java.util.MissingResourceException if the catalogue does not have the key
     */
    public String get(Locale locale, String key, Object... arguments) {
        return new MessageFormat(bundle(locale).getString(key), locale).format(arguments);
    }

    /** All texts by key, as they are written, for a page that fills them in itself. */
    public Map<String, String> all(Locale locale) {
        var bundle = bundle(locale);
        return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
    }

    private ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(catalogue, reading(locale), NO_FALLBACK);
    }

    /** Whoever reads any kind of Chinese gets the Chinese there is. */
    private static Locale reading(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : locale;
    }
}
