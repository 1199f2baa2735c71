package io.huiyin.platform.security;

import java.time.Instant;

/**
 * Somebody who came in, left or was refused.
 *
 * @param id grows with time; for the next page of a list
 * @param person id of a user, or null if there is none of that name: people type passwords into the wrong field
 * @param address where the request came from
 */
record SignIn(Long id, Instant at, String person, Outcome outcome, Door door, String address) {

    enum Outcome {
        SUCCESS,
        REFUSED
    }

    /** Which way. */
    enum Door {
        /** Tasklist, Cockpit, Admin. */
        WEB_APPLICATION,
        /** A name and password with each request. */
        REST,
        /** The company's own log-in (OIDC). */
        SINGLE_SIGN_ON
    }
}
