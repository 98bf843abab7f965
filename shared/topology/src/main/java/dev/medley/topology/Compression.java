package dev.medley.topology;

/** How answers are compressed, by both gateways; functions do not. */
public final class Compression {

    /** Shorter ones are sent as they are: packing them saves no packet. */
    public static final int SMALLEST_BYTES = 1024;

    private Compression() {}
}
