package io.huiyin.webhook;

import io.huiyin.complaint.Refused;
import java.util.Arrays;
import java.util.List;

/** Which events a web hook wants. */
final class HookEvents {

    private HookEvents() {}

    /**
     * The names as they are kept, null for all.
     *
     * @throws Refused if one is no event
     */
    static String query(List<String> events) {
        if (events == null || events.isEmpty()) {
            return null;
        }
        if (events.stream()
                .anyMatch(type -> WebHookEvent.of(String.valueOf(type)).isEmpty())) {
            throw new Refused("events", "unknownOption", names().toString());
        }
        return String.join(",", events.stream().distinct().toList());
    }

    /** The names behind what is kept. */
    static List<String> names(String query) {
        return query == null ? names() : List.of(query.split(","));
    }

    private static List<String> names() {
        return Arrays.stream(WebHookEvent.values()).map(WebHookEvent::type).toList();
    }
}
