package dev.medley.identity.passkeys;

import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which keys of passkeys are any good. The library takes points that lie on no curve, whose owner could never sign in, and keys
 * for which anybody can make signatures (NIST SP 800-56A, 5.6.2.3.3; RFC 8032, 5.1; NIST SP 800-131A).
 */
final class CoseKeys {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 8192;
    private static final int ED25519_BYTES = 32;

    /** The points of Ed25519 whose order is at most 8, without the sign of x: with such a key one signature fits all texts. */
    private static final Set<String> SMALL_ORDER = Set.of(
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

    private static final ECParameterSpec P_256 = parameters();

    private CoseKeys() {}

    static boolean isSound(@Nullable COSEKey key) {
        return switch (key) {
            case EC2COSEKey ec -> isSound(ec);
            case EdDSACOSEKey ed -> isSound(ed);
            case RSACOSEKey rsa -> isSound(rsa);
            case null, default -> false;
        };
    }

    private static boolean isSound(EC2COSEKey key) {
        byte[] x = key.getX();
        byte[] y = key.getY();
        return COSEAlgorithmIdentifier.ES256.equals(key.getAlgorithm())
                && Curve.SECP256R1.equals(key.getCurve())
                && x != null
                && y != null
                && isOnCurve(new BigInteger(1, x), new BigInteger(1, y));
    }

    private static boolean isOnCurve(BigInteger x, BigInteger y) {
        BigInteger p = ((ECFieldFp) P_256.getCurve().getField()).getP();
        BigInteger right = x.pow(3)
                .add(P_256.getCurve().getA().multiply(x))
                .add(P_256.getCurve().getB());
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right.mod(p));
    }

    private static boolean isSound(EdDSACOSEKey key) {
        byte[] point = key.getX();
        if (!COSEAlgorithmIdentifier.EdDSA.equals(key.getAlgorithm())
                || !Curve.ED25519.equals(key.getCurve())
                || point == null
                || point.length != ED25519_BYTES) {
            return false;
        }
        byte[] unsigned = point.clone();
        unsigned[ED25519_BYTES - 1] &= 0x7f;
        return !SMALL_ORDER.contains(HexFormat.of().formatHex(unsigned));
    }

    private static boolean isSound(RSACOSEKey key) {
        if (!COSEAlgorithmIdentifier.RS256.equals(key.getAlgorithm()) || key.getN() == null || key.getE() == null) {
            return false;
        }
        BigInteger modulus = new BigInteger(1, key.getN());
        BigInteger exponent = new BigInteger(1, key.getE());
        return modulus.bitLength() >= LEAST_RSA_BITS
                && modulus.bitLength() <= MOST_RSA_BITS
                && modulus.testBit(0)
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.TWO) > 0;
    }

    private static ECParameterSpec parameters() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
