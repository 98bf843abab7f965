package dev.medley.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562, with the fraction of section 6.2, method 3): 48 bits of milliseconds, 12 of their 4096th
 * parts, then 62 random bits, so that new keys sort by age, also within a millisecond, and land at the right edge of an
 * index. They tell when they were made; a secret is never one of these.
 */
public final class Ids {

    private static final int NANOS_PER_MILLI = 1_000_000;

    /** Holds no state of its own, so a snapshot of the process that is restored many times stays unique. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next(Clock clock) {
        Instant now = clock.instant();
        long millis = now.toEpochMilli();
        long fraction = Instant.ofEpochMilli(millis).until(now, ChronoUnit.NANOS) * 0x1000 / NANOS_PER_MILLI;
        long high = (millis << 16) | 0x7000L | fraction;
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The least id of a millisecond: whatever was made before it sorts before. */
    public static UUID first(Instant time) {
        return new UUID((time.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L);
    }

    /** When the id was made, to the millisecond. */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
