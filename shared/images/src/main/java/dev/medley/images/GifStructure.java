package dev.medley.images;

import dev.medley.images.ImageRefused.Reason;
import java.awt.Point;

/** The blocks of a GIF file (89a). */
final class GifStructure {

    private static final int SIGNATURE = 6;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;

    private GifStructure() {}

    static ImageHeader walk(ByteCursor file) {
        Frames frames = new Frames();
        file.skip(SIGNATURE);
        frames.size(file.u16le(), file.u16le());
        int flags = file.u8();
        file.skip(2);
        skipColours(file, flags);
        boolean hasImage = false;
        for (int block = file.u8(); block != TRAILER; block = file.u8()) {
            switch (block) {
                case EXTENSION -> file.skip(1);
                case IMAGE -> {
                    readImage(file, frames);
                    hasImage = true;
                }
                default -> throw new ImageRefused(Reason.MALFORMED);
            }
            skipSubBlocks(file);
        }
        file.requireEnd();
        if (!hasImage) {
            throw new ImageRefused(Reason.MALFORMED);
        }
        return frames.header(ImageFormat.GIF, 1, 1);
    }

    /** Where the first frame of a file lies in the picture that was walked. */
    static Point firstFrame(byte[] bytes) {
        ByteCursor file = new ByteCursor(bytes);
        file.skip(SIGNATURE + 4);
        int flags = file.u8();
        file.skip(2);
        skipColours(file, flags);
        while (file.u8() != IMAGE) {
            file.skip(1);
            skipSubBlocks(file);
        }
        return new Point(file.u16le(), file.u16le());
    }

    private static void readImage(ByteCursor file, Frames frames) {
        file.skip(4);
        frames.size(file.u16le(), file.u16le());
        frames.another();
        skipColours(file, file.u8());
        file.skip(1);
    }

    private static void skipColours(ByteCursor file, int flags) {
        if ((flags & 0x80) != 0) {
            file.skip(3L << ((flags & 7) + 1));
        }
    }

    private static void skipSubBlocks(ByteCursor file) {
        for (int length = file.u8(); length > 0; length = file.u8()) {
            file.skip(length);
        }
    }
}
