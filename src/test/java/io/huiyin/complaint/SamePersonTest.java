package io.huiyin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePersonTest {

    @ParameterizedTest
    @CsvSource({
        "138 0013 8000, 13800138000",
        "+86 138-0013-8000, 13800138000",
        "010-12345678, 01012345678",
        "10000, 10000",
        "1234, "
    })
    void aTelephoneNumberIsItsDigits(String written, String key) {
        assertThat(SamePerson.phone(written)).isEqualTo(key);
    }

    @Test
    void oneOfThreeIsEnoughAndNothingIsNotTheSameAsNothing() {
        var known = new SamePerson("C-1", "13800138000", "li@example.com");

        assertThat(known.isAlso(new SamePerson(null, null, "li@example.com"))).isTrue();
        assertThat(known.isAlso(new SamePerson("C-2", "13800138000", null))).isTrue();
        assertThat(known.isAlso(new SamePerson("C-2", null, null))).isFalse();
        assertThat(new SamePerson(null, null, null).isAlso(new SamePerson(null, null, null)))
                .isFalse();
    }
}
