package io.huiyin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"宽带经常掉线", "naïve", "👨\u200D👩\u200D👧", "a b"})
    void whatPeopleWriteIsTaken(String text) {
        assertThat(Characters.flaw(text, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\u0007", "a\u202Eb", "a\u2066b", "a\u2028b"})
    void whatNobodySeesAndTurnsATextIsNot(String text) {
        assertThat(Characters.flaw(text, true)).contains("controlCharacter");
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
    @ValueSource(strings = {"", " \t\n", "\u200B", "\u3000\uFEFF"})
    void aTextOfNothingToSeeIsEmpty(String text) {
        assertThat(Characters.isEmpty(text)).isTrue();
    }
}
