package dev.medley.identity.apikeys;

import java.math.BigInteger;
import java.net.InetAddress;

/** A range of addresses in CIDR notation (RFC 4632, RFC 4291), with no bit set behind its prefix. */
record AddressRange(String text) {

    boolean isSound() {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
            return false;
        }
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
