package dev.medley.kernel;

import java.security.SecureRandom;

/** A random secret that its holder presents and only whose hash is kept; 256 bits, so a plain SHA-256 is enough. */
public record SecretToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static SecretToken random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64Url.encode(bytes));
    }

    public byte[] hash() {
        return Digests.sha256(text);
    }

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "SecretToken[...]";
    }
}
