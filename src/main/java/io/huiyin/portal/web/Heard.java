package io.huiyin.portal.web;

import java.util.Arrays;

/** What a customer has just done on the page of his case. */
enum Heard {
    INFORMATION,
    WITHDRAWAL;

    /** The constant of an address's parameter; null for anything else. */
    static Heard named(String name) {
        return Arrays.stream(values())
                .filter(it -> it.parameter().equals(name))
                .findFirst()
                .orElse(null);
    }

    String parameter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
