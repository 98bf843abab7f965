package dev.medley.images;

import dev.medley.images.ImageRefused.Reason;

/** The largest sides of a picture and its frames, and how many frames there are. */
final class Frames {

    private int width;
    private int height;
    private int count;

    /** Whatever is the larger counts, whichever of several parts says it. */
    void size(long width, long height) {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new ImageRefused(Reason.MALFORMED);
        }
        this.width = Math.max(this.width, (int) width);
        this.height = Math.max(this.height, (int) height);
    }

    void another() {
        count++;
    }

    void count(long frames) {
        count = (int) Math.min(frames, Integer.MAX_VALUE);
    }

    boolean isEmpty() {
        return width == 0;
    }

    ImageHeader header(ImageFormat format, int orientation, int coefficientBytes) {
        if (width == 0) {
            throw new ImageRefused(Reason.MALFORMED);
        }
        return new ImageHeader(format, width, height, Math.max(1, count), orientation, coefficientBytes);
    }
}
