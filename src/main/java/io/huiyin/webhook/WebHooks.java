package io.huiyin.webhook;

import io.huiyin.complaint.Refused;
import io.huiyin.complaint.SecretToken;
import io.huiyin.subscription.AllSubscriptions;
import io.huiyin.subscription.Callbacks;
import io.huiyin.subscription.RegisteredSubscriptions;
import io.huiyin.subscription.Subscription;
import io.huiyin.text.Characters;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registers web hooks and takes them away. */
public class WebHooks {

    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 200;

    private final RegisteredSubscriptions registered;
    private final AllSubscriptions all;
    private final Callbacks callbacks;
    private final Safe safe;
    private final Clock clock;

    WebHooks(RegisteredSubscriptions registered, AllSubscriptions all, Callbacks callbacks, Safe safe, Clock clock) {
        this.registered = registered;
        this.all = all;
        this.callbacks = callbacks;
        this.safe = safe;
        this.clock = clock;
    }

    /**
     * Registers a web hook.
     *
     * @param events names of events; null or empty for all
     * @param secret signs the events; null lets Huiyin draw one
     * @return the hook, with the secret in clear for the only time
     * @throws Refused naming the field that is missing, malformed or not allowed
     * @throws io.huiyin.complaint.NotNow if there is no key to keep secrets with
     */
    public NewHook register(String callback, List<String> events, String secret, String by) {
        var address = callbacks.checked(callback);
        var query = HookEvents.query(events);
        var clear =
                secret == null ? SecretToken.draw().value() + SecretToken.draw().value() : checked(secret);
        var id = UUID.randomUUID().toString();
        var hook = new Subscription(id, WebHookForm.NAME, address, query, by, safe.lock(clear, id), clock.instant());
        registered.add(hook);
        return new NewHook(view(hook), clear);
    }

    private static String checked(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new Refused("secret", "tooShort", SHORTEST_SECRET);
        }
        if (secret.length() > LONGEST_SECRET) {
            throw new Refused("secret", "tooLong", LONGEST_SECRET);
        }
        Characters.flaw(secret, false).ifPresent(flaw -> {
            throw new Refused("secret", flaw);
        });
        return secret;
    }

    /** All web hooks, those of the configuration too. */
    public List<Hook> all() {
        return all.all().stream()
                .filter(subscription -> subscription.form().equals(WebHookForm.NAME))
                .map(WebHooks::view)
                .toList();
    }

    public Optional<Hook> find(String id) {
        return all().stream().filter(hook -> hook.id().equals(id)).findFirst();
    }

    /** Takes a registered web hook away, with what it was still to be told; false if there is none with this id. */
    public boolean remove(String id) {
        boolean there = registered.all().stream()
                .anyMatch(hook -> hook.id().equals(id) && hook.form().equals(WebHookForm.NAME));
        if (there) {
            registered.remove(id);
        }
        return there;
    }

    private static Hook view(Subscription hook) {
        return new Hook(hook.id(), hook.callback().toString(), HookEvents.names(hook.query()), hook.owner());
    }

    /** A web hook without its secret. */
    public record Hook(String id, String callback, List<String> events, String registeredBy) {}

    /** A web hook that was just registered. */
    public record NewHook(Hook hook, String secret) {

        @Override
        public String toString() {
            return hook.toString();
        }
    }
}
