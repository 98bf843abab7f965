package dev.medley.images;

/**
 * What a picture says of itself, checked for being whole.
 *
 * @param width in pixels, as they are stored
 * @param height likewise
 * @param frames 1 where nothing moves
 * @param orientation how it is to be turned (EXIF, 1 to 8)
 * @param coefficientBytes how much its decoder holds for each pixel besides the picture
 */
public record ImageHeader(
        ImageFormat format, int width, int height, int frames, int orientation, int coefficientBytes) {

    /** Bytes of a decoded pixel at most, before and after the change of colours. */
    private static final int DECODED = 8 + 4;

    /** Decoded pictures are not larger than this; from larger ones every second or third pixel is taken. */
    private static final long DECODED_PIXELS = 16_000_000;

    public long pixels() {
        return (long) width * height;
    }

    /** Every which pixel is decoded. */
    int subsampling() {
        return Math.max(1, (int) Math.ceil(Math.sqrt((double) pixels() / DECODED_PIXELS)));
    }

    /** What decoding it takes at most. */
    long memoryBytes() {
        return pixels() * coefficientBytes + Math.min(pixels(), DECODED_PIXELS) * DECODED;
    }

    /** Whether width and height are exchanged when it is turned. */
    boolean isSideways() {
        return orientation >= 5;
    }

    ImageHeader require(ImageLimits limits) {
        if (pixels() > limits.maxPixels()) {
            throw new ImageRefused(ImageRefused.Reason.TOO_MANY_PIXELS);
        }
        if (frames > limits.maxFrames()) {
            throw new ImageRefused(ImageRefused.Reason.TOO_MANY_FRAMES);
        }
        if (memoryBytes() > limits.maxMemoryBytes()) {
            throw new ImageRefused(ImageRefused.Reason.TOO_MUCH_MEMORY);
        }
        return this;
    }
}
