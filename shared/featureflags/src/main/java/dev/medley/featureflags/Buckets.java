package dev.medley.featureflags;

/** Puts subjects into one of {@link #COUNT} buckets: always the same one for a salt, and independent of other salts. */
public final class Buckets {

    /** A thousandth of a percent each. */
    public static final int COUNT = 100_000;

    /** The odd number next to 2^64 divided by the golden ratio; spreads neighbouring values. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Buckets() {}

    /** What a salt adds to the hash of subjects. */
    static long seed(String salt) {
        return hash(salt, 0);
    }

    /** The bucket of a subject. */
    public static int of(String salt, String subject) {
        return of(seed(salt), subject);
    }

    static int of(long seed, String subject) {
        long upper = hash(subject, seed) >>> 32;
        return (int) ((upper * COUNT) >>> 32);
    }

    private static long hash(String text, long seed) {
        long hash = seed + SPREAD;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * SPREAD;
            hash ^= hash >>> 32;
        }
        return mix(hash ^ text.length());
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood, 2014), in which every bit of the input turns half of the output's. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
