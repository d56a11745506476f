package dev.grader.webhooks.guard;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Says where messages may be sent: over HTTPS, to a host all of whose addresses are public, unless the operator allows it. A name is
 * asked for anew at each call, since whoever owns it may have changed it meanwhile; a connection must go to an address that came out of
 * {@link #addresses}, not to the name. Thread-safe.
 */
public final class UrlGuard {
    public static final int LONGEST = 2000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** Below lie mail, shells, directories: nothing that takes messages. */
    private static final int FIRST_FREE_PORT = 1024;

    private final AllowList allowed;
    private final Names names;

    public UrlGuard(AllowList allowed, Names names) {
        this.allowed = allowed;
        this.names = names;
    }

    /**
     * The URL, if messages may be sent there at this moment.
     *
     * @throws RefusedUrlException otherwise
     */
    public URI check(String url) throws RefusedUrlException {
        URI uri = parse(url);
        String host = Host.plain(uri.getHost());
        int port = port(uri);
        if (!allowed.hasHost(host, port)) {
            checkName(host);
            List<InetAddress> addresses = addresses(host, port);
            if (!addresses.stream().allMatch(allowed::hasAddress)) {
                checkPublic(uri, port);
            }
        }
        return uri;
    }

    /**
     * Where to connect to for a host. A literal in brackets will do.
     *
     * @return at least one, all of them good
     * @throws RefusedUrlException when one is not, or there is none
     */
    public List<InetAddress> addresses(String name, int port) throws RefusedUrlException {
        String host = Host.plain(name);
        List<InetAddress> found = lookUp(host);
        if (!allowed.hasHost(host, port)) {
            for (InetAddress address : found) {
                if (!PublicAddresses.hold(address) && !allowed.hasAddress(address)) {
                    // Not which: the answers of an inner name server are no client's business.
                    throw new RefusedUrlException(
                            "The host of the URL has an address that is not public: name one that is, or have the operator allow it (GRADER_WEBHOOKS_ALLOW).");
                }
            }
        }
        return found;
    }

    /** The port, also where the URL leaves it out. */
    public static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? HTTPS : HTTP;
    }

    private static URI parse(String url) throws RefusedUrlException {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException malformed) {
            throw new RefusedUrlException("The URL is malformed: write one like https://hooks.example.org/grader.");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new RefusedUrlException("The URL does not begin with https://: let it.");
        }
        if (uri.getRawUserInfo() != null) {
            throw new RefusedUrlException(
                    "The URL holds a user's name or password: leave it out, messages are signed instead.");
        }
        if (uri.getRawFragment() != null) {
            throw new RefusedUrlException("The URL has a fragment (#…), which no server sees: leave it out.");
        }
        if (uri.getHost() == null || url.length() > LONGEST || port(uri) < 1 || port(uri) > 65_535) {
            throw new RefusedUrlException(
                    "The URL has no host or port that could be reached, or more than %d characters: write one like https://hooks.example.org/grader, other alphabets as xn--…."
                            .formatted(LONGEST));
        }
        return uri;
    }

    private static void checkName(String host) throws RefusedUrlException {
        if (!Host.isLiteral(host) && !Host.isName(host)) {
            throw new RefusedUrlException(
                    "The host of the URL is neither a name nor an address in its ordinary form: write it as hooks.example.org.");
        }
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            throw new RefusedUrlException("The URL names the service's own machine: name another.");
        }
    }

    private static void checkPublic(URI uri, int port) throws RefusedUrlException {
        if (!uri.getScheme().equalsIgnoreCase("https")) {
            throw new RefusedUrlException("The URL does not begin with https://: let it, messages name candidates.");
        }
        if (port != HTTPS && port < FIRST_FREE_PORT) {
            throw new RefusedUrlException("The URL has the port %d: use 443, or one of 1024 or more.".formatted(port));
        }
    }

    private List<InetAddress> lookUp(String host) throws RefusedUrlException {
        try {
            List<InetAddress> found = Host.isLiteral(host) ? List.of(Host.literal(host)) : names.of(host);
            if (!found.isEmpty()) {
                return found;
            }
        } catch (UnknownHostException | IllegalArgumentException none) {
            // The same as a name without addresses.
        }
        throw new RefusedUrlException("The host of the URL has no address: check it.");
    }
}
