package dev.medley.identity.apikeys;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.regex.Pattern;

/** A range of addresses in CIDR notation (RFC 4632, RFC 4291), with no bit set behind its prefix. */
record AddressRange(String text) {

    /** Decimal numbers without leading zeros, of which some systems make octal ones, or hexadecimal groups without a zone. */
    private static final Pattern SHAPE = Pattern.compile(
            "(?:(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}|(?=[^/]*:)[0-9a-fA-F:]+)/(?:0|[1-9]\\d{0,2})");

    boolean isSound() {
        if (!SHAPE.matcher(text).matches()) {
            return false;
        }
        String[] parts = text.split("/", -1);
        try {
            byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
            int behind = address.length * 8 - Integer.parseInt(parts[1]);
            BigInteger number = new BigInteger(1, address);
            return behind >= 0 && (number.signum() == 0 || number.getLowestSetBit() >= behind);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
