package io.huiyin.webhook;

import io.huiyin.subscription.Subscription;
import io.huiyin.subscription.Subscriptions;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The web hooks that stand in the configuration; their secrets stand in no database. */
class ConfiguredHooks implements Subscriptions {

    private static final String OWNER = "configuration";

    private final Map<String, Hook> hooks;

    /**
     * @param hooks by name
     * @throws IllegalArgumentException naming the hook that is incomplete
     */
    ConfiguredHooks(Map<String, Hook> hooks) {
        hooks.forEach((name, hook) -> {
            if (hook.callback() == null
                    || hook.secret() == null
                    || hook.secret().isBlank()) {
                throw new IllegalArgumentException("huiyin.webhooks.hooks." + name + " needs a callback and a secret");
            }
            HookEvents.query(hook.events());
        });
        this.hooks = new TreeMap<>(hooks);
    }

    /** Where the hooks are, which is as good as listed. */
    List<String> addresses() {
        return hooks.values().stream().map(hook -> hook.callback().toString()).toList();
    }

    @Override
    public List<Subscription> all() {
        return hooks.entrySet().stream()
                .map(hook -> subscription(hook.getKey(), hook.getValue()))
                .toList();
    }

    private static Subscription subscription(String name, Hook hook) {
        return new Subscription(
                OWNER + ":" + name,
                WebHookForm.NAME,
                hook.callback(),
                HookEvents.query(hook.events()),
                OWNER,
                null,
                Instant.EPOCH);
    }

    /** The secret of a hook of the configuration; empty for any other. */
    Optional<String> secret(String subscription) {
        return hooks.entrySet().stream()
                .filter(hook -> subscription.equals(OWNER + ":" + hook.getKey()))
                .map(hook -> hook.getValue().secret())
                .findFirst();
    }

    /**
     * One web hook.
     *
     * @param events names of events; all if there are none
     * @param secret signs the events; from the environment, never from a file of the project
     */
    record Hook(URI callback, List<String> events, String secret) {

        @Override
        public String toString() {
            return "web hook " + callback;
        }
    }
}
