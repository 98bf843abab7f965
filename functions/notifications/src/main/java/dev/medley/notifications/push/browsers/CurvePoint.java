package dev.medley.notifications.push.browsers;

import java.math.BigInteger;
import java.util.Arrays;

/** Tells points of P-256 (FIPS 186, secp256r1) from what is none; what is encrypted for another one can give keys away. */
final class CurvePoint {

    private static final int COORDINATE = 32;
    private static final byte UNCOMPRESSED = 4;

    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private CurvePoint() {}

    /** Whether these bytes are a point of the curve, uncompressed. */
    static boolean isOn(byte[] bytes) {
        if (bytes.length != 1 + 2 * COORDINATE || bytes[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + COORDINATE));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + COORDINATE, bytes.length));
        BigInteger right = x.pow(3).subtract(x.multiply(THREE)).add(B).mod(P);
        return x.compareTo(P) < 0 && y.compareTo(P) < 0 && y.multiply(y).mod(P).equals(right);
    }
}
