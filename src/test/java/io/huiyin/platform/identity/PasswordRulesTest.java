package io.huiyin.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elevenchars",
                "Password2025!",
                "P@ssw0rd12345",
                "passwordpassword",
                "aaaaaaaaaaaaaaaa",
                "abababababababab",
                "123456789123456789",
                "Welcome-Admin-1",
                "qwertyuiop123456",
                "woaini5201314520",
                "Huiyin2026Huiyin"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(isAccepted(password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Long-enough-4-this",
                "four mild parrots sail",
                "紫色长颈鹿每天下午三点喝茶",
                "kf83 hq0z mmd1",
                "no rules about kinds of characters"
            })
    void aLongPasswordOfOnesOwnIsAcceptedWhateverCharactersItHas(String password) {
        assertThat(isAccepted(password)).isTrue();
    }

    @Test
    void aPasswordMayBeLongButNotABook() {
        assertThat(isAccepted("xk4-".repeat(5) + "mellow purple tide ".repeat(5)))
                .isTrue();
        assertThat(isAccepted("mellow purple tide ".repeat(7))).isFalse();
    }

    @Test
    void aPasswordWithTheUsersNameInItIsRefused() {
        var user = new UserEntity("marianne");
        user.setFirstName("Li");
        user.setLastName("Wei");

        assertThat(rules.getRules()).anyMatch(rule -> !rule.execute("xk4-marianne-tide", user));
        assertThat(rules.getRules()).allMatch(rule -> rule.execute("xk4-purple-tide-9", user));
    }

    @Test
    void aPasswordIsKeptAsASlowHashThatIsDifferentEachTime() {
        var hash = new SlowHash();
        var kept = hash.encrypt("four mild parrots sail");

        assertThat(kept).isNotEqualTo(hash.encrypt("four mild parrots sail"));
        assertThat(hash.check("four mild parrots sail", kept)).isTrue();
        assertThat(hash.check("four mild parrots", kept)).isFalse();
    }

    private boolean isAccepted(String password) {
        return rules.getRules().stream().allMatch(rule -> rule.execute(password, new UserEntity("somebody")));
    }
}
