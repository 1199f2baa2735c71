package io.huiyin.subscription;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** One listed address: scheme, host, port and the beginning of the path; the port {@code *} stands for every port. */
record AllowedAddress(String scheme, String host, String port, String path) {

    private static final Pattern ADDRESS =
            Pattern.compile("(https?)://(\\[[0-9a-fA-F:.]+]|[^/:\\[\\]@?#\\s]+)(?::(\\d{1,5}|\\*))?(/[^?#]*)?");

    /** @throws IllegalArgumentException naming the entry if it is no address */
    static AllowedAddress of(String entry) {
        var parts = ADDRESS.matcher(entry.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "\"" + entry + "\" is not an address such as https://crm.example.com/hooks or http://127.0.0.1:*");
        }
        var path = parts.group(4) == null ? "" : parts.group(4).replaceAll("/+$", "");
        return new AllowedAddress(
                parts.group(1), parts.group(2).toLowerCase(Locale.ROOT), portOf(parts.group(1), parts.group(3)), path);
    }

    private static String portOf(String scheme, String named) {
        return named != null ? named : scheme.equals("https") ? "443" : "80";
    }

    boolean covers(URI address) {
        var named = address.getPort() < 0 ? null : String.valueOf(address.getPort());
        var under = String.valueOf(address.getRawPath());
        return scheme.equalsIgnoreCase(address.getScheme())
                && host.equals(address.getHost().toLowerCase(Locale.ROOT))
                && (port.equals("*") || port.equals(portOf(scheme, named)))
                && (under.equals(path) || under.startsWith(path + "/") || path.isEmpty());
    }
}
