package io.huiyin.subscription;

/** The subscribers that have registered themselves or were registered over REST, as against those of the configuration. */
public interface RegisteredSubscriptions extends Subscriptions {

    void add(Subscription subscription);

    /** Forgets the subscriber and what he was still to be told. */
    void remove(String id);
}
