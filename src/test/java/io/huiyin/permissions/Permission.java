package io.huiyin.permissions;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that can be done, and who may do it; who is not named may not.
 *
 * @param area heading it stands under
 * @param operation what it is called
 * @param address method and path; placeholders in braces are filled from the complaint at hand
 * @param body JSON that is sent with it, or null
 */
record Permission(String area, String operation, String address, String body, Map<String, Reach> reach) {

    static Permission of(String area, String operation, String address) {
        return new Permission(area, operation, address, null, Map.of());
    }

    Permission with(String json) {
        return new Permission(area, operation, address, json, reach);
    }

    Permission all(String... groups) {
        return reaching(Reach.ALL, groups);
    }

    Permission masked(String... groups) {
        return reaching(Reach.MASKED, groups);
    }

    Permission own(String... groups) {
        return reaching(Reach.OWN, groups);
    }

    private Permission reaching(Reach how, String... groups) {
        var more = new TreeMap<>(reach);
        Arrays.stream(groups).forEach(group -> more.put(group, how));
        return new Permission(area, operation, address, body, more);
    }

    String method() {
        return address.substring(0, address.indexOf(' '));
    }

    String path() {
        return address.substring(address.indexOf(' ') + 1);
    }

    /** Whether it is one of the engine's own addresses, which the web applications offer too. */
    boolean isOfTheEngine() {
        return path().startsWith(Permissions.ENGINE);
    }

    /** Whether it is an address of Huiyin's own that takes a session of the web applications only. */
    boolean isOfTheWebApplications() {
        return path().startsWith("/camunda/");
    }
}
