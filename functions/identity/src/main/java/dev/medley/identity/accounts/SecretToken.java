package dev.medley.identity.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A random secret that its holder presents and only whose hash is kept; 256 bits, so a plain SHA-256 is enough. */
public record SecretToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static SecretToken random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "SecretToken[...]";
    }
}
