package io.huiyin.subscription;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A range of IP addresses, for example {@code 10.1.0.0/16}. */
record Network(InetAddress first, int bits) {

    private static final Pattern NOTATION = Pattern.compile("[0-9a-fA-F:.]+/\\d{1,3}");
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

    /** What the open net does not route, or routes into somebody's house. */
    private static final List<Network> INSIDE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    static boolean isNetwork(String entry) {
        return NOTATION.matcher(entry.strip()).matches();
    }

    /** @throws IllegalArgumentException naming the entry if it is no range of addresses */
    static Network of(String entry) {
        var parts = entry.strip().split("/");
        try {
            var network = new Network(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
            if (network.bits <= network.first.getAddress().length * 8) {
                return network;
            }
        } catch (UnknownHostException e) {
            // said below
        }
        throw new IllegalArgumentException("\"" + entry + "\" is not a network such as 10.1.0.0/16");
    }

    /** The single address that a host written in figures is, and the loopback addresses for the machine's own name. */
    static List<Network> ofHost(String host) {
        if (host.equals("localhost")) {
            return List.of(of("127.0.0.0/8"), of("::1/128"));
        }
        if (!LITERAL.matcher(host).matches()) {
            return List.of();
        }
        var figures = host.replaceAll("[\\[\\]]", "");
        return List.of(of(figures + (figures.contains(":") ? "/128" : "/32")));
    }

    static boolean isInside(InetAddress address) {
        return INSIDE.stream().anyMatch(network -> network.contains(address));
    }

    boolean contains(InetAddress address) {
        var own = first.getAddress();
        var other = address.getAddress();
        int rest = own.length * 8 - bits;
        return own.length == other.length
                && new BigInteger(1, own).shiftRight(rest).equals(new BigInteger(1, other).shiftRight(rest));
    }
}
