package dev.medley.caching;

import dev.medley.kernel.Digests;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is kept.
 *
 * @param tagStates of what its tags were when it was made; it holds as long as they are the same
 */
record CacheEntry(Instant madeAt, byte[] tagStates, byte[] value) {

    private static final int STATES = 32;

    /** One number for the states of all tags, of which each is a few random bytes, or nothing while nobody dropped it. */
    static byte[] digest(List<byte @Nullable []> states) {
        StringBuilder all = new StringBuilder();
        states.forEach(
                state -> all.append(state == null ? "" : Digests.hex(state)).append('/'));
        return Digests.sha256(all.toString());
    }

    static @Nullable CacheEntry read(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length < Long.BYTES + STATES) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Instant madeAt = Instant.ofEpochMilli(buffer.getLong());
        byte[] states = new byte[STATES];
        buffer.get(states);
        return new CacheEntry(madeAt, states, Arrays.copyOfRange(bytes, buffer.position(), bytes.length));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + STATES + value.length)
                .putLong(madeAt.toEpochMilli())
                .put(tagStates)
                .put(value)
                .array();
    }

    boolean hasStates(byte[] states) {
        return Arrays.equals(tagStates, states);
    }

    Duration age(Instant now) {
        return Duration.between(madeAt, now);
    }
}
