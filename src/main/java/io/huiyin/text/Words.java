package io.huiyin.text;

import java.util.Locale;

/** The words that people read for the constants of enumerations; they stand in the catalogue {@code texts/words}. */
public final class Words {

    private static final Texts TEXTS = Texts.of("words");

    private Words() {}

    /** For example "Urgent" for {@code Priority.URGENT}. */
    public static String of(Enum<?> constant, Locale locale) {
        return TEXTS.get(locale, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
