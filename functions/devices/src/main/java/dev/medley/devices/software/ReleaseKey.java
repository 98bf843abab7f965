package dev.medley.devices.software;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom releases are signed by: a public key of Ed25519 (RFC 8032) as its 32 bytes. */
public record ReleaseKey(
        UUID id, String name, byte[] publicKey, @Nullable Instant revokedAt, Instant createdAt) {

    /** What stands before the 32 bytes in a key as X.509 has it (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Whether the 32 bytes are a point that is a key. */
    boolean isUsable() {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** Whether its owner signed the SHA-256 digest of a file. */
    boolean hasSigned(byte[] digest, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key());
            signature.update(digest);
            return signature.verify(signed);
        } catch (SignatureException _) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key was usable when it was added", e);
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] encoded = new byte[PREFIX.length + publicKey.length];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(publicKey, 0, encoded, PREFIX.length, publicKey.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
