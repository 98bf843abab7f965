package dev.medley.addresses;

import dev.medley.access.ClientNetwork;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses that begin with the same bits (RFC 4632, RFC 4291, 2.3). An IPv4 address counts as the IPv6 address that
 * stands for it (RFC 4291, 2.5.5.2).
 *
 * @param text as it is written, without bits behind the prefix
 * @param high the first 64 bits
 * @param low the others
 * @param prefix how many of the 128 bits are the same
 */
public record Cidr(String text, long high, long low, int prefix) {

    private static final Pattern TEXT = Pattern.compile(
            "((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9a-fA-F]*:[0-9a-fA-F:.]{1,44})(?:/(0|[1-9][0-9]{0,2}))?");
    private static final int BITS = 128;
    private static final int MAPPED_BITS = 96;
    private static final long MAPPED = 0xffff_0000_0000L;

    /** Reads {@code 203.0.113.0/24}, {@code 2001:db8::/32} or an address; empty for what is neither, or has bits behind its prefix. */
    public static Optional<Cidr> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? ClientNetwork.parse(matcher.group(1)).flatMap(address -> of(address, matcher.group(2)))
                : Optional.empty();
    }

    private static Optional<Cidr> of(InetAddress address, @Nullable String length) {
        byte[] bytes = address.getAddress();
        int most = bytes.length * 8;
        int given = length == null ? most : Integer.parseInt(length);
        if (given > most) {
            return Optional.empty();
        }
        Cidr whole = of(bytes);
        int prefix = given + BITS - most;
        Cidr masked = whole.within(prefix);
        return masked.high == whole.high && masked.low == whole.low
                ? Optional.of(new Cidr(address.getHostAddress() + "/" + given, whole.high, whole.low, prefix))
                : Optional.empty();
    }

    private static Cidr of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return bytes.length == 4
                ? new Cidr("", 0, MAPPED | Integer.toUnsignedLong(buffer.getInt()), BITS)
                : new Cidr("", buffer.getLong(), buffer.getLong(), BITS);
    }

    /** The range of so many bits that this one begins. */
    Cidr within(int bits) {
        return new Cidr("", high & mask(Math.min(bits, 64)), low & mask(Math.max(bits - 64, 0)), bits);
    }

    /** Whether it holds the other. */
    public boolean contains(Cidr other) {
        Cidr wider = other.within(prefix);
        return prefix <= other.prefix && wider.high == high && wider.low == low;
    }

    /** Whether it is about IPv4 addresses. */
    public boolean isIpv4() {
        return high == 0 && prefix >= MAPPED_BITS && low >>> 32 == 0xffff;
    }

    private static long mask(int bits) {
        return bits == 0 ? 0 : -1L << (64 - bits);
    }
}
