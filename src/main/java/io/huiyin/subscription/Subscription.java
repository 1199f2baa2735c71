package io.huiyin.subscription;

import java.net.URI;
import java.time.Instant;

/**
 * Another system that wants to be told.
 *
 * @param form name of the {@link Form} in which it is told
 * @param query which events it wants in the words of the form, or null for all
 * @param owner user id of who has registered it; it is told only what he may see
 * @param secret what signs the events as it is kept, or null where none are signed
 */
public record Subscription(
        String id, String form, URI callback, String query, String owner, String secret, Instant createdAt) {

    /** Never the secret, which would end up in a log. */
    @Override
    public String toString() {
        return "Subscription " + id;
    }
}
