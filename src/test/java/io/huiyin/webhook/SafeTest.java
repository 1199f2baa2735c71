package io.huiyin.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.NotNow;
import org.junit.jupiter.api.Test;

class SafeTest {

    private final Safe safe = new Safe("a key of sixteen characters or more");

    @Test
    void whatIsLockedCanBeOpenedForTheSameOwnerOnly() {
        var locked = safe.lock("secret", "hook-1");

        assertThat(locked).doesNotContain("secret");
        assertThat(safe.open(locked, "hook-1")).isEqualTo("secret");
        assertThat(safe.lock("secret", "hook-1")).isNotEqualTo(locked);
        assertThatThrownBy(() -> safe.open(locked, "hook-2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        var locked = safe.lock("secret", "hook-1");

        assertThatThrownBy(() -> new Safe("another key of sixteen characters").open(locked, "hook-1"))
                .hasMessageContaining("huiyin.webhooks.key");
    }

    @Test
    void withoutAKeyNothingIsKeptAndAShortOneStopsTheStart() {
        assertThatThrownBy(() -> new Safe("").lock("secret", "hook-1")).isInstanceOf(NotNow.class);
        assertThatThrownBy(() -> new Safe("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
