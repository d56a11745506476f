package dev.grader.webhooks.guard;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are somebody's on the public Internet: by IANA's registries of special-purpose addresses (RFC 6890), what carries an
 * IPv4 address within an IPv6 one, which a translator on the way may take out again, and one that a cloud has for itself.
 */
final class PublicAddresses {
    private static final List<Cidr> NOT_IPV4 = ranges(
            "0.0.0.0/8", // this network, unspecified
            "10.0.0.0/8", // private, RFC 1918
            "100.64.0.0/10", // shared by carriers, RFC 6598
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // Azure's own, from within
            "169.254.0.0/16", // link-local, the metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation, RFC 5737
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks, RFC 2544
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** Global unicast: all else is loopback, unspecified, mapped or compatible IPv4, NAT64, unique local, link-local or multicast. */
    private static final Cidr IPV6 = Cidr.of("2000::/3");

    private static final List<Cidr> NOT_IPV6 = ranges(
            "2001::/23", // protocols: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation, RFC 3849
            "2002::/16", // 6to4
            "3fff::/20"); // documentation, RFC 9637

    private PublicAddresses() {}

    static boolean hold(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_IPV4.stream().noneMatch(range -> range.holds(address));
        }
        return IPV6.holds(address) && NOT_IPV6.stream().noneMatch(range -> range.holds(address));
    }

    private static List<Cidr> ranges(String... texts) {
        return List.of(texts).stream().map(Cidr::of).toList();
    }
}
