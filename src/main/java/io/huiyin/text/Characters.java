package io.huiyin.text;

import java.util.Optional;

/** What a text may consist of that people or other systems enter; the same at every door. */
public final class Characters {

    private Characters() {}

    /** Key in {@code texts/refused} of the reason why a text cannot be taken; empty when it can. */
    public static Optional<String> flaw(String text, boolean severalLines) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            return Optional.of("brokenCharacter");
        }
        return text.codePoints().anyMatch(c -> isControl(c) && !(severalLines && isOfSeveralLines(c)))
                ? Optional.of("controlCharacter")
                : Optional.empty();
    }

    /** Whether nothing of it can be seen. */
    public static boolean isEmpty(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** Controls, and what turns the direction of writing or breaks a line where nobody sees it. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c)
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x2028
                || c == 0x2029;
    }

    private static boolean isOfSeveralLines(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }
}
