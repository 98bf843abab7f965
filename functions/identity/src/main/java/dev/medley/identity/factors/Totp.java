package dev.medley.identity.factors;

import dev.medley.kernel.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Time-based one-time passwords (RFC 6238) as every authenticator app makes them: HMAC-SHA-1, steps of 30 s, 6 digits. A
 * step is counted from the epoch.
 */
final class Totp {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;

    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /**
     * The newest step around now whose code this is; every comparison is made, so the time taken tells nothing.
     *
     * @param drift by how many steps clocks may differ in either direction
     */
    static OptionalLong match(byte[] secret, String code, Instant now, int drift) {
        long current = step(now);
        OptionalLong matched = OptionalLong.empty();
        for (long step = current - drift; step <= current + drift; step++) {
            if (Digests.equal(bytes(code(secret, step)), bytes(code))) {
                matched = OptionalLong.of(step);
            }
        }
        return matched;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), (long) STEP_SECONDS);
    }

    /** The code of a step: four bytes of its HMAC, from where the last half byte points to (RFC 4226, 5.3). */
    static String code(byte[] secret, long step) {
        byte[] message = ByteBuffer.allocate(Long.BYTES).putLong(step).array();
        byte[] hash = Digests.hmacSha1(secret, message);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }
}
