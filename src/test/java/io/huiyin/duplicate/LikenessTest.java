package io.huiyin.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "宽带经常掉线, 宽带经常掉线, true",
        "宽带经常掉线, 家里宽带晚上经常掉线, true",
        "宽带经常掉线, 账单金额有误, false",
        "Broadband drops out, broadband drops out!, true",
        "Broadband drops out every night, My broadband drops out, true",
        "Broadband drops out, Wrong bill, false",
        "a, A, true",
        "a, b, false",
        "'', '', true"
    })
    void titlesAreAlikeHoweverTheyAreWritten(String one, String another, boolean alike) {
        assertThat(Likeness.of(one, another) >= 0.5).isEqualTo(alike);
        assertThat(Likeness.of(one, another)).isEqualTo(Likeness.of(another, one));
    }
}
