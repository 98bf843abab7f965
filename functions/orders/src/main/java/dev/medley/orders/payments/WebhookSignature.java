package dev.medley.orders.payments;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of notices, {@code t=<seconds>,v1=<HMAC-SHA256 of "t.body" in hex>}, as Stripe makes them. */
public final class WebhookSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private WebhookSignature() {}

    public static Key key(String secret) {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    public static String sign(Key key, Instant at, String body) {
        long seconds = at.getEpochSecond();
        return "t=" + seconds + ",v1=" + Digests.hex(mac(key, String.valueOf(seconds), body));
    }

    /**
     * Refuses what is not signed with the key, or was long ago.
     *
     * @throws Refusal {@code signature-invalid}
     */
    public static void require(Key key, Instant now, String signature, String body) {
        String time = part(signature, "t=");
        if (!time.matches("[0-9]{1,12}")) {
            throw invalid();
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs();
        byte[] expected = mac(key, time, body);
        boolean isSigned = Arrays.stream(signature.split(",", -1))
                .map(String::strip)
                .filter(part -> part.matches("v1=[0-9a-f]{64}"))
                .anyMatch(part -> Digests.equal(HexFormat.of().parseHex(part.substring(3)), expected));
        if (!isSigned || age.compareTo(TOLERANCE) > 0) {
            throw invalid();
        }
    }

    private static String part(String signature, String prefix) {
        return Arrays.stream(signature.split(",", -1))
                .map(String::strip)
                .filter(part -> part.startsWith(prefix))
                .map(part -> part.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    private static byte[] mac(Key key, String time, String body) {
        return Digests.hmacSha256(key, (time + "." + body).getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED, "signature-invalid", "The notice is not signed as it should be.");
    }
}
