package io.huiyin.subscription;

import io.huiyin.complaint.Refused;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The addresses at which subscribers may be, so that Huiyin cannot be used to reach inside the house. An address must begin with
 * one that is listed, and its host must not lead to an address that is reachable from inside only, unless that is listed too.
 */
public class Callbacks {

    private static final int LONGEST = 1000;
    private static final String FIELD = "callback";
    private static final Pattern DETOUR = Pattern.compile("(?i)//|\\\\|\\.\\.|%2e|%2f|%5c|/\\.(/|$)");

    private final List<AllowedAddress> addresses;
    private final List<Network> networks;

    /** @param listed addresses such as {@code https://crm.example.com/hooks} or {@code http://127.0.0.1:*}, and networks such as {@code 10.1.0.0/16} */
    public Callbacks(List<String> listed) {
        this.addresses = listed.stream()
                .filter(entry -> !Network.isNetwork(entry))
                .map(AllowedAddress::of)
                .toList();
        this.networks = Stream.concat(
                        listed.stream().filter(Network::isNetwork).map(Network::of),
                        addresses.stream().flatMap(address -> Network.ofHost(address.host()).stream()))
                .toList();
    }

    /**
     * The address that somebody has named as callback.
     *
     * @throws Refused if it is none, or not on the list
     */
    public URI checked(String callback) {
        if (callback == null || callback.isBlank()) {
            throw new Refused(FIELD, "required");
        }
        if (callback.length() > LONGEST) {
            throw new Refused(FIELD, "tooLong", LONGEST);
        }
        var address = address(callback).orElseThrow(() -> new Refused(FIELD, "notAnAddress"));
        if (!allows(address)) {
            throw new Refused(FIELD, "callbackNotListed");
        }
        return address;
    }

    private static Optional<URI> address(String text) {
        try {
            var address = new URI(text);
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean usable = (scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
            return Optional.of(address).filter(it -> usable);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether an address is on the list. */
    public boolean allows(URI address) {
        boolean straight = !DETOUR.matcher(String.valueOf(address.getRawPath())).find();
        return straight && addresses.stream().anyMatch(listed -> listed.covers(address));
    }

    /** Whether a host may be where its name leads to. */
    public boolean allows(InetAddress resolved) {
        return !Network.isInside(resolved) || networks.stream().anyMatch(network -> network.contains(resolved));
    }
}
