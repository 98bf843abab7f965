package dev.medley.images;

/**
 * What one picture may cost. All of it is checked before anything is decoded.
 *
 * @param maxBytes length of the file
 * @param maxPixels width times height, of the picture and of each of its frames
 * @param maxFrames frames of an animation
 * @param maxMemoryBytes what its decoder and the decoded picture take, as reckoned from format and size
 */
public record ImageLimits(long maxBytes, long maxPixels, int maxFrames, long maxMemoryBytes) {

    /** Enough for any camera. */
    public static final ImageLimits USUAL = new ImageLimits(20L << 20, 64_000_000, 500, 768L << 20);
}
