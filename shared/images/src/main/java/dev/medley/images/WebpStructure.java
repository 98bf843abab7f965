package dev.medley.images;

import dev.medley.images.ImageRefused.Reason;

/** The chunks of a WebP file (RFC 9649). */
final class WebpStructure {

    /** What its decoder holds of each pixel: the planes, the predictions and the whole picture. */
    private static final int COEFFICIENT_BYTES = 8;

    private final Frames frames = new Frames();
    private int orientation = 1;
    private boolean hasData;

    private WebpStructure() {}

    static ImageHeader walk(ByteCursor file) {
        WebpStructure structure = new WebpStructure();
        file.skip(4);
        ByteCursor riff = file.part(file.u32le());
        file.requireEnd();
        riff.skip(4);
        structure.readAll(riff);
        if (!structure.hasData) {
            throw new ImageRefused(Reason.MALFORMED);
        }
        return structure.frames.header(ImageFormat.WEBP, structure.orientation, COEFFICIENT_BYTES);
    }

    private void readAll(ByteCursor chunks) {
        while (!chunks.isAtEnd()) {
            String type = chunks.text(4);
            long length = chunks.u32le();
            read(type, chunks.part(length));
            if (length % 2 == 1 && !chunks.isAtEnd()) {
                chunks.skip(1);
            }
        }
    }

    private void read(String type, ByteCursor chunk) {
        switch (type) {
            case "VP8X" -> {
                chunk.skip(4);
                frames.size(1L + chunk.u24le(), 1L + chunk.u24le());
            }
            case "VP8 " -> {
                chunk.skip(6);
                hasData = true;
                frames.size(chunk.u16le() & 0x3fff, chunk.u16le() & 0x3fff);
            }
            case "VP8L" -> {
                chunk.skip(1);
                hasData = true;
                long sides = chunk.u32le();
                frames.size(1 + (sides & 0x3fff), 1 + ((sides >> 14) & 0x3fff));
            }
            case "ANMF" -> {
                chunk.skip(6);
                frames.size(1L + chunk.u24le(), 1L + chunk.u24le());
                frames.another();
                chunk.skip(4);
                readAll(chunk);
            }
            case "EXIF" -> orientation = ExifOrientation.of(chunk);
            default -> {}
        }
    }
}
