package dev.medley.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures with nothing in them but pixels: PNG where something shows through, JPEG otherwise. */
final class ImageEncoder {

    private static final float QUALITY = 0.85f;

    private ImageEncoder() {}

    static ImageFormat formatOf(BufferedImage image) {
        return isOpaque(image) ? ImageFormat.JPEG : ImageFormat.PNG;
    }

    private static boolean isOpaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return true;
        }
        int[] line = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            int[] pixels = image.getRGB(0, y, line.length, 1, line, 0, line.length);
            if (Arrays.stream(pixels).anyMatch(pixel -> pixel >>> 24 != 0xff)) {
                return false;
            }
        }
        return true;
    }

    static byte[] encode(BufferedImage image, ImageFormat format) {
        BufferedImage written = image;
        if (format == ImageFormat.JPEG && image.getColorModel().hasAlpha()) {
            written = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            written.createGraphics().drawImage(image, 0, 0, null);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.name()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(written, null, null), param(writer, format));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam param(ImageWriter writer, ImageFormat format) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (format == ImageFormat.JPEG) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        return param;
    }
}
