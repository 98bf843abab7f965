package dev.medley.webhooks.endpoints;

import dev.medley.kernel.Digests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** What both sides know of an endpoint: signs what is sent there (Standard Webhooks 1.0, {@code v1}). Never written down by {@link #toString()}. */
public record SigningSecret(byte[] key) {

    private static final String PREFIX = "whsec_";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SigningSecret random() {
        byte[] key = new byte[LENGTH];
        RANDOM.nextBytes(key);
        return new SigningSecret(key);
    }

    /** As its owner keeps it. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** Signs a message, as {@code webhook-signature} has it. */
    public String sign(String id, long timestamp, String body) {
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(Digests.hmacSha256(key, signed));
    }

    @Override
    public String toString() {
        return "SigningSecret[...]";
    }
}
