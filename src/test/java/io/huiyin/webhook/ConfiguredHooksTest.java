package io.huiyin.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.complaint.Refused;
import io.huiyin.webhook.ConfiguredHooks.Hook;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredHooksTest {

    private static final URI CRM = URI.create("https://crm.example.com/hooks");
    private static final String SECRET = "the secret of the configuration";

    @Test
    void aHookOfTheConfigurationIsListedAndItsAddressAllowed() {
        var hooks = hooks(new Hook(CRM, List.of("complaintClosed"), SECRET));

        assertThat(hooks.all()).singleElement().satisfies(hook -> {
            assertThat(hook.id()).isEqualTo("configuration:crm");
            assertThat(hook.callback()).isEqualTo(CRM);
            assertThat(hook.query()).isEqualTo("complaintClosed");
        });
        assertThat(hooks.addresses()).containsExactly("https://crm.example.com/hooks");
    }

    @Test
    void itsSecretStandsInTheConfigurationOnlyAndInNoLog() {
        var hook = new Hook(CRM, null, SECRET);
        var hooks = hooks(hook);

        assertThat(hooks.secret("configuration:crm")).contains(SECRET);
        assertThat(hooks.secret("another")).isEmpty();
        assertThat(hooks.all().get(0).secret()).isNull();
        assertThat(hook.toString()).doesNotContain(SECRET);
    }

    /** The figures are those of openssl: {@code printf 1767225600.{} | openssl dgst -sha256 -hmac "the secret of the configuration"}. */
    @Test
    void itSignsWithThatSecret() {
        var hooks = hooks(new Hook(CRM, null, SECRET));

        assertThat(new Signatures(new Safe(""), hooks).of(hooks.all().get(0), "1767225600.{}"))
                .isEqualTo("3cad58c535be3e33c1315b46f4e55bef099ff70953c02b999390e0e96c5fb964");
    }

    @Test
    void aHookThatIsIncompleteOrWantsWhatThereIsNotStopsTheStart() {
        assertThatThrownBy(() -> hooks(new Hook(null, null, SECRET))).hasMessageContaining("huiyin.webhooks.hooks.crm");
        assertThatThrownBy(() -> hooks(new Hook(CRM, null, " "))).hasMessageContaining("huiyin.webhooks.hooks.crm");
        assertThatThrownBy(() -> hooks(new Hook(CRM, List.of("complaintLost"), SECRET)))
                .isInstanceOf(Refused.class);
    }

    private static ConfiguredHooks hooks(Hook hook) {
        return new ConfiguredHooks(Map.of("crm", hook));
    }
}
