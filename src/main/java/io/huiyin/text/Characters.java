package io.huiyin.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a text may consist of that people or other systems enter, and how long it is; the same at every door. */
public final class Characters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int WAVING_BLACK_FLAG = 0x1F3F4;
    private static final int NOTHING = -1;

    /** Scripts whose letters stand side by side and are never joined. */
    private static final Set<UnicodeScript> UNJOINED = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL);

    private Characters() {}

    /** How many characters it has as people count them: one that needs two units in memory is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Key in {@code texts/refused} of the reason why a text cannot be taken; empty when it can. */
    public static Optional<String> flaw(String text, boolean severalLines) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            return Optional.of("brokenCharacter");
        }
        if (text.codePoints().anyMatch(c -> isControl(c) && !(severalLines && isOfSeveralLines(c)))) {
            return Optional.of("controlCharacter");
        }
        return hidesSomething(text) ? Optional.of("invisibleCharacter") : Optional.empty();
    }

    /** Whether nothing of it can be seen. */
    public static boolean isEmpty(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || isInvisible(c)
                        || isJoiner(c)
                        || isControl(c));
    }

    /** Controls, and what turns the direction of writing or breaks a line where nobody sees it. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c)
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x2028
                || c == 0x2029
                || isNone(c);
    }

    /** What Unicode has set apart as no character. */
    private static boolean isNone(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }

    private static boolean isOfSeveralLines(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    /** Joiners are taken where writing needs them, tags where they make a flag. */
    private static boolean hidesSomething(String text) {
        int before = NOTHING;
        boolean inFlag = false;
        for (int c : text.codePoints().toArray()) {
            inFlag = c == WAVING_BLACK_FLAG || inFlag && isTag(c);
            boolean needed = isJoiner(c) ? isJoined(before) : inFlag;
            if ((isInvisible(c) || isJoiner(c)) && !needed) {
                return true;
            }
            before = c;
        }
        return false;
    }

    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
    }

    private static boolean isTag(int c) {
        return c >= 0xE0020 && c <= 0xE007F;
    }

    /** Whether a joiner may follow: after a letter of a script that joins its letters, a sign upon a letter, or an emoji. */
    private static boolean isJoined(int before) {
        return before != NOTHING
                && switch (Character.getType(before)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.OTHER_SYMBOL,
                            Character.MODIFIER_SYMBOL -> true;
                    case Character.OTHER_LETTER, Character.MODIFIER_LETTER ->
                        !UNJOINED.contains(UnicodeScript.of(before));
                    default -> false;
                };
    }

    /** Formats that leave no trace, and letters that look like nothing; signs of Arabic and Egyptian are formats that show. */
    private static boolean isInvisible(int c) {
        boolean format = Character.getType(c) == Character.FORMAT;
        var script = UnicodeScript.of(c);
        boolean shown = script == UnicodeScript.ARABIC && c != 0x061C
                || script == UnicodeScript.EGYPTIAN_HIEROGLYPHS
                || script == UnicodeScript.SYRIAC
                || script == UnicodeScript.KAITHI
                || c >= 0x0600 && c <= 0x0605
                || c == 0x06DD
                || c == 0x08E2;
        return format && !shown && !isJoiner(c)
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x2800;
    }
}
