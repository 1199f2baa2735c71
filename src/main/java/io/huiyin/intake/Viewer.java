package io.huiyin.intake;

import io.huiyin.complaint.SecretToken;
import java.util.Collection;
import java.util.Set;

/**
 * Who asks about a complaint.
 *
 * @param user id of an authenticated user, or null
 * @param groups ids of the user's groups
 * @param token what a customer without a user has brought, or null
 */
public record Viewer(String user, Set<String> groups, SecretToken token) {

    /** How the case log names a customer who comes with his token. */
    public static final String CUSTOMER = "customer";

    /** Somebody who has logged in. */
    public static Viewer user(String user, Set<String> groups) {
        return new Viewer(user, Set.copyOf(groups), null);
    }

    /** Somebody who has not; the token may be null. */
    public static Viewer customer(String token) {
        return new Viewer(null, Set.of(), new SecretToken(token == null ? "" : token));
    }

    /** How the case log names him. */
    public String name() {
        return user == null ? CUSTOMER : user;
    }

    boolean isIn(Collection<String> any) {
        return groups.stream().anyMatch(any::contains);
    }
}
