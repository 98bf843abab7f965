package dev.medley.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that tests send. */
final class Pictures {

    /** One gray pixel, lossy. */
    static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");

    private Pictures() {}

    /** The left half red, the right half blue. */
    static BufferedImage halves(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("Nothing writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] jpeg(int width, int height) {
        return file(halves(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) {
        return file(halves(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] gif(int width, int height) {
        return file(halves(width, height, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /** With a segment behind the start of a JPEG file. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return join(
                slice(jpeg, 0, 2),
                bytes(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff),
                content,
                slice(jpeg, 2, jpeg.length));
    }

    /** EXIF that says how to turn a picture, and where it was taken. */
    static byte[] exif(int orientation) {
        return join(
                text("Exif\0\0MM\0*"),
                bytes(0, 0, 0, 8, 0, 2),
                bytes(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0),
                bytes(0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38),
                bytes(0, 0, 0, 0),
                text("GPS 47.3769 8.5417"));
    }

    /** With a chunk behind the header of a PNG file. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        int header = 8 + 25;
        return join(slice(png, 0, header), chunk(type, content), slice(png, header, png.length));
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] body = join(text(type), content);
        CRC32 crc = new CRC32();
        crc.update(body);
        return join(number(content.length), body, number((int) crc.getValue()));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
