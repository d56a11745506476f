package dev.grader.webhooks.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses, as {@code 10.0.0.0/8} or {@code fc00::/7} (RFC 4632, RFC 4291 section 2.3). */
final class Cidr {
    private final byte[] network;
    private final int bits;

    private Cidr(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException when the text is no range */
    static Cidr of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? "" : text.substring(0, slash);
        String bits = text.substring(slash + 1);
        if (!Host.isLiteral(address) || !bits.matches("[0-9]{1,3}")) {
            throw wrong(text);
        }
        byte[] network = Host.literal(address).getAddress();
        int number = Integer.parseInt(bits);
        if (number > 8 * network.length) {
            throw wrong(text);
        }
        return new Cidr(network, number);
    }

    boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "%s is no range of addresses: write one as 10.0.0.0/8 or fd00::/8.".formatted(text));
    }

    /** One that was just looked up or written as numbers: no look-up. */
    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("%s is no address.".formatted(literal), impossible);
        }
    }
}
