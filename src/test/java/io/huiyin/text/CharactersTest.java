package io.huiyin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宽带经常掉线",
                "naïve",
                "👨\u200D👩\u200D👧",
                "❤\uFE0F\u200D🔥",
                "می\u200Cخواهم",
                "ක්\u200Dරී",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
                "葛\uDB40\uDD00",
                "a b"
            })
    void whatPeopleWriteIsTaken(String text) {
        assertThat(Characters.flaw(text, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\u0007", "a\u202Eb", "a\u2066b", "a\u2028b", "a\uFFFFb", "a\uFDD0b"})
    void whatNobodySeesAndTurnsATextIsNot(String text) {
        assertThat(Characters.flaw(text, true)).contains("controlCharacter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u200Bb",
                "王\u200D小明",
                "a\u200Cb",
                "\u200D😀",
                "a\u2060b",
                "\uFEFFa",
                "a\u00ADb",
                "a\u200Eb",
                "a\u3164b",
                "a\uDB40\uDC61"
            })
    void whatCannotBeSeenAtAllIsNot(String text) {
        assertThat(Characters.flaw(text, true)).contains("invisibleCharacter");
    }

    @Test
    void aCharacterCountsOnceHoweverManyUnitsItTakes() {
        assertThat(Characters.length("𠮷野家😀")).isEqualTo(4);
    }

    @Test
    void aLineEndsOnlyWhereThereMayBeSeveral() {
        assertThat(Characters.flaw("a\nb", true)).isEmpty();
        assertThat(Characters.flaw("a\nb", false)).contains("controlCharacter");
    }

    @Test
    void halfACharacterIsNotTaken() {
        assertThat(Characters.flaw("a\uD83D", true)).contains("brokenCharacter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\n", "\u200B", "\u3000\uFEFF", "\u3164", "\u200D"})
    void aTextOfNothingToSeeIsEmpty(String text) {
        assertThat(Characters.isEmpty(text)).isTrue();
    }
}
