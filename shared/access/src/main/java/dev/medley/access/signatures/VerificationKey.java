package dev.medley.access.signatures;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that a signature is checked with. */
public interface VerificationKey {

    /** The name of its algorithm (RFC 9421, 6.2). */
    String algorithm();

    boolean verifies(byte[] base, byte[] signature);

    /** A secret that both sides have. */
    static VerificationKey hmacSha256(byte[] secret) {
        return new Hmac(new SecretKeySpec(secret, "HmacSHA256"));
    }

    /**
     * The public half of a pair.
     *
     * @param point its 32 bytes, as a JWK has them in {@code x}
     * @throws IllegalArgumentException where they are no key
     */
    static VerificationKey ed25519(byte[] point) {
        return new Ed25519(Ed25519.read(point));
    }

    /** HMAC with SHA-256. */
    record Hmac(SecretKeySpec key) implements VerificationKey {
        @Override
        public String algorithm() {
            return "hmac-sha256";
        }

        @Override
        public boolean verifies(byte[] base, byte[] signature) {
            try {
                Mac mac = Mac.getInstance(key.getAlgorithm());
                mac.init(key);
                return MessageDigest.isEqual(mac.doFinal(base), signature);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every JDK has HMAC", e);
            }
        }
    }

    /** Ed25519 (RFC 8032). */
    record Ed25519(PublicKey key) implements VerificationKey {

        /** What stands before the point in an X.509 key (RFC 8410). */
        private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

        private static final int POINT = 32;

        private static PublicKey read(byte[] point) {
            if (point.length != POINT) {
                throw new IllegalArgumentException("An Ed25519 key has " + POINT + " bytes");
            }
            byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + POINT);
            System.arraycopy(point, 0, encoded, PREFIX.length, POINT);
            try {
                return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("Not an Ed25519 key", e);
            }
        }

        @Override
        public String algorithm() {
            return "ed25519";
        }

        @Override
        public boolean verifies(byte[] base, byte[] signature) {
            try {
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(key);
                check.update(base);
                return check.verify(signature);
            } catch (GeneralSecurityException _) {
                return false;
            }
        }
    }
}
