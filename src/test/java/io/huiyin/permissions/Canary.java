package io.huiyin.permissions;

import java.util.List;

/** A customer whose words show who can read what. */
final class Canary {

    /** Words of the customer that nobody may find where he may not read them. */
    static final List<String> CONTACT = List.of("Kanarienvogel", "13955550142", "canary@example.com");

    static final String CONTENT = "The canary has stopped singing";
    static final String COMPLAINT =
            """
            {"channel": "PHONE", "customer": {"name": "Kanarienvogel", "phone": "13955550142", "email": "canary@example.com"},
             "serviceType": "NETWORK", "subtopic": "NETWORK_FAULT", "title": "%1$s", "description": "%1$s."}
            """
                    .formatted(CONTENT);

    private Canary() {}
}
