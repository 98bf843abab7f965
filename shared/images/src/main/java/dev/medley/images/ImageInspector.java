package dev.medley.images;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says what a file is by walking its parts from the first byte to the last, without decoding any of them. */
public final class ImageInspector {

    private static final int HEAD = 1_024;

    private ImageInspector() {}

    /**
     * What the picture says of itself.
     *
     * @throws ImageRefused where it is none, is not whole, has something behind it or is beyond a limit
     */
    public static ImageHeader inspect(byte[] file, ImageLimits limits) {
        if (file.length == 0) {
            throw new ImageRefused(ImageRefused.Reason.EMPTY);
        }
        if (file.length > limits.maxBytes()) {
            throw new ImageRefused(ImageRefused.Reason.TOO_MANY_BYTES);
        }
        ImageFormat format = ImageFormat.ofBytes(file).orElseThrow(() -> new ImageRefused(unknown(file)));
        ByteCursor cursor = new ByteCursor(file);
        ImageHeader header = switch (format) {
            case JPEG -> JpegStructure.walk(cursor);
            case PNG -> PngStructure.walk(cursor);
            case GIF -> GifStructure.walk(cursor);
            case WEBP -> WebpStructure.walk(cursor);
        };
        return header.require(limits);
    }

    private static ImageRefused.Reason unknown(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.toLowerCase(Locale.ROOT).contains("<svg")
                ? ImageRefused.Reason.VECTOR_IMAGE
                : ImageRefused.Reason.UNSUPPORTED_FORMAT;
    }
}
