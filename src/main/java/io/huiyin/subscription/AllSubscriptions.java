package io.huiyin.subscription;

import java.util.List;
import java.util.Optional;

/** Everybody who wants to be told, wherever that is written. */
public class AllSubscriptions {

    private final List<Subscriptions> sources;

    AllSubscriptions(List<Subscriptions> sources) {
        this.sources = List.copyOf(sources);
    }

    public List<Subscription> all() {
        return sources.stream().flatMap(source -> source.all().stream()).toList();
    }

    public Optional<Subscription> find(String id) {
        return all().stream()
                .filter(subscription -> subscription.id().equals(id))
                .findFirst();
    }
}
