package dev.medley.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoseKeysTest {

    private static final COSEAlgorithmIdentifier ES256 = COSEAlgorithmIdentifier.ES256;
    private static final COSEAlgorithmIdentifier RS256 = COSEAlgorithmIdentifier.RS256;

    static Stream<COSEKey> sound() throws GeneralSecurityException {
        ECPublicKey ec = (ECPublicKey) generated("EC");
        RSAPublicKey rsa = (RSAPublicKey) generated("RSA");
        byte[] ed = generated("Ed25519").getEncoded();
        return Stream.of(
                ec(ES256, Curve.SECP256R1, ec.getW().getAffineX(), ec.getW().getAffineY()),
                rsa(RS256, rsa.getModulus(), rsa.getPublicExponent()),
                ed(Arrays.copyOfRange(ed, ed.length - 32, ed.length)));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void keysOfDevicesAreSound(COSEKey key) {
        assertThat(CoseKeys.isSound(key)).isTrue();
    }

    static Stream<COSEKey> unsound() throws GeneralSecurityException {
        ECPublicKey ec = (ECPublicKey) generated("EC");
        RSAPublicKey rsa = (RSAPublicKey) generated("RSA");
        BigInteger x = ec.getW().getAffineX();
        BigInteger y = ec.getW().getAffineY();
        BigInteger e = rsa.getPublicExponent();
        return Stream.of(
                ec(ES256, Curve.SECP256R1, BigInteger.ZERO, BigInteger.ZERO),
                ec(ES256, Curve.SECP256R1, x, y.add(BigInteger.ONE)),
                ec(ES256, Curve.SECP384R1, x, y),
                ec(RS256, Curve.SECP256R1, x, y),
                rsa(RS256, BigInteger.valueOf(3), e),
                rsa(RS256, rsa.getModulus().shiftRight(1024).setBit(0), e),
                rsa(RS256, rsa.getModulus(), BigInteger.ONE),
                rsa(RS256, rsa.getModulus(), e.add(BigInteger.ONE)),
                rsa(ES256, rsa.getModulus(), e),
                ed(new byte[5]));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void whatNobodyCanSignWithOrEverybodyIsNone(COSEKey key) {
        assertThat(CoseKeys.isSound(key)).isFalse();
    }

    /** With or without the sign of x. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"
            })
    void pointsOfSmallOrderAreNone(String point) {
        assertThat(CoseKeys.isSound(ed(HexFormat.of().parseHex(point)))).isFalse();
    }

    @Test
    void noKeyIsNone() {
        assertThat(CoseKeys.isSound(null)).isFalse();
    }

    private static PublicKey generated(String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("EC")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        } else if (algorithm.equals("RSA")) {
            generator.initialize(2048);
        }
        return generator.generateKeyPair().getPublic();
    }

    private static COSEKey ec(COSEAlgorithmIdentifier algorithm, Curve curve, BigInteger x, BigInteger y) {
        return new EC2COSEKey(null, algorithm, null, curve, x.toByteArray(), y.toByteArray());
    }

    private static COSEKey rsa(COSEAlgorithmIdentifier algorithm, BigInteger n, BigInteger e) {
        return new RSACOSEKey(null, algorithm, null, n.toByteArray(), e.toByteArray());
    }

    private static COSEKey ed(byte[] point) {
        return new EdDSACOSEKey(null, COSEAlgorithmIdentifier.EdDSA, null, Curve.ED25519, point, null);
    }
}
