package dev.medley.catalog;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that tests upload. */
final class MediaFiles {

    private MediaFiles() {}

    static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x < width / 2 ? 0xcc2200 : 0x0022cc);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG file of a few bytes that says it has 900 million pixels. */
    static byte[] hugePicture() {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(30_000)
                .putInt(30_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(
                text("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", header),
                chunk("IDAT", new byte[9]),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] body = join(text(type), content);
        CRC32 crc = new CRC32();
        crc.update(body);
        return join(number(content.length), body, number((int) crc.getValue()));
    }

    /** An MP4 file of one track that lasts so long, and says where it was filmed. */
    static byte[] video(int seconds, String handler) {
        byte[] duration = join(new byte[12], number(1_000), number(seconds * 1_000), new byte[80]);
        byte[] size = join(new byte[76], number(640 << 16), number(360 << 16));
        byte[] track = box(
                "trak",
                box("tkhd", size),
                box("mdia", box("hdlr", new byte[8], text(handler), new byte[12], text("A CAMERA\0"))));
        return join(
                box("ftyp", text("isom"), new byte[4]),
                box("moov", box("mvhd", duration), track, box("udta", text("GPS +47.3769+008.5417/"))),
                box("XXXX", text("A SERIAL NUMBER")),
                box("mdat", new byte[500]));
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] body = join(content);
        return join(number(body.length + 8), text(type), body);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
