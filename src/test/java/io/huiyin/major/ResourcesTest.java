package io.huiyin.major;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.MajorTier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private static final Optional<String> CONSIDERED = Optional.of("Not needed: own network");

    @Test
    void levelOneNeedsAPersonSupportOnSiteAndAWordOnOthersOutside() {
        assertThatCode(() ->
                        Resources.check(MajorTier.TIER_1, List.of("DEDICATED_PERSON", "ON_SITE_SUPPORT"), CONSIDERED))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Resources.check(MajorTier.TIER_1, List.of("DEDICATED_PERSON"), CONSIDERED))
                .hasMessageContaining("resources");
        assertThatThrownBy(() -> Resources.check(
                        MajorTier.TIER_1, List.of("DEDICATED_PERSON", "ON_SITE_SUPPORT"), Optional.empty()))
                .hasMessageContaining("externalCoordination");
    }

    @Test
    void levelTwoNeedsAPersonAndLevelThreeAContact() {
        assertThatThrownBy(() -> Resources.check(MajorTier.TIER_2, List.of("NAMED_CONTACT"), Optional.empty()))
                .hasMessageContaining("resources");
        assertThatCode(() -> Resources.check(MajorTier.TIER_2, List.of("DEDICATED_PERSON"), Optional.empty()))
                .doesNotThrowAnyException();
        assertThatCode(() -> Resources.check(MajorTier.TIER_3, List.of("NAMED_CONTACT"), Optional.empty()))
                .doesNotThrowAnyException();
        assertThatCode(() -> Resources.check(MajorTier.TIER_3, List.of("DEDICATED_PERSON"), Optional.empty()))
                .doesNotThrowAnyException();
    }
}
