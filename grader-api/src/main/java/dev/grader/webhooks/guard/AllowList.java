package dev.grader.webhooks.guard;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom the operator trusts: hosts, hosts with a port, ranges of addresses. There plain HTTP and addresses of any sort will do. Thread-safe. */
public final class AllowList {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^\\]]+]|[^:\\[\\]]+)(:([0-9]{1,5}))?");

    private final Set<String> hosts = new HashSet<>();
    private final List<Cidr> ranges = new ArrayList<>();

    /** @throws IllegalArgumentException when one is of neither form */
    public AllowList(List<String> entries) {
        for (String entry : entries) {
            if (entry.contains("/")) {
                ranges.add(Cidr.of(entry.strip()));
            } else {
                hosts.add(host(entry.strip()));
            }
        }
    }

    private static String host(String entry) {
        Matcher matcher = HOST_AND_PORT.matcher(entry);
        String host = matcher.matches() ? Host.plain(matcher.group(1)) : "";
        if (!Host.isLiteral(host) && !Host.isName(host)) {
            throw new IllegalArgumentException(
                    "%s is neither a host, nor host:port, nor a range of addresses: write hooks.example.org, hooks.example.org:8443, [fd00::1]:8443 or 10.0.0.0/8."
                            .formatted(entry));
        }
        return matcher.group(3) == null ? host : host + " " + Integer.parseInt(matcher.group(3));
    }

    boolean hasHost(String host, int port) {
        return hosts.contains(host) || hosts.contains(host + " " + port);
    }

    boolean hasAddress(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }
}
