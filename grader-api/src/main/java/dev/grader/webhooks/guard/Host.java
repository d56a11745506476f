package dev.grader.webhooks.guard;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which a host may be written. Thread-safe. */
final class Host {
    /** Four decimal numbers without leading zeros: what begins with 0 is octal to some who read it. */
    private static final Pattern IPV4 = Pattern.compile(
            "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}");

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** RFC 1123 section 2.1, and the underscore that some names have. */
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");

    /** What ends so is an address to whoever follows the URL standard, decimal, octal or hexadecimal. */
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private Host() {}

    /** In lower case, without the brackets of RFC 3986 and without the dot of the root. */
    static String plain(String host) {
        String plain = host.toLowerCase(Locale.ROOT);
        if (plain.startsWith("[") && plain.endsWith("]")) {
            return plain.substring(1, plain.length() - 1);
        }
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Whether a plain host is an address in its ordinary form; one with a zone is not. */
    static boolean isLiteral(String host) {
        return IPV4.matcher(host).matches() || IPV6.matcher(host).matches();
    }

    /** Whether a plain host is a name, and to nobody an address. */
    static boolean isName(String host) {
        return host.length() <= 253
                && NAME.matcher(host).matches()
                && !NUMBER.matcher(host).matches();
    }

    /** @throws IllegalArgumentException when it is none after all */
    static InetAddress literal(String host) {
        return Cidr.address(host);
    }
}
