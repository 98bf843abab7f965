package dev.medley.images;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.medley.images.ImageRefused.Reason;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes the first frame of a picture whose structure and limits were checked. */
final class ImageDecoder {

    static {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        // By name, because the class loader that looks for plug-ins first may be one that does not see these.
        IIORegistry registry = IIORegistry.getDefaultInstance();
        boolean _ = registry.registerServiceProvider(new JPEGImageReaderSpi(), ImageReaderSpi.class);
        boolean _ = registry.registerServiceProvider(new WebPImageReaderSpi(), ImageReaderSpi.class);
    }

    private ImageDecoder() {}

    /** The pixels in sRGB, with alpha where the picture has it; not turned yet. */
    static BufferedImage decode(byte[] file, ImageHeader header) {
        try {
            byte[] bytes = header.format() == ImageFormat.PNG ? PngStructure.pixelsOnly(file) : file;
            BufferedImage decoded = read(bytes, header);
            if (header.format() == ImageFormat.GIF) {
                decoded = onCanvas(decoded, GifStructure.firstFrame(file), header);
            }
            if (header.format() == ImageFormat.PNG) {
                decoded = ColorProfiles.tag(decoded, PngStructure.profile(file));
            }
            return ColorProfiles.toSrgb(decoded);
        } catch (ImageRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            ImageRefused refused = new ImageRefused(Reason.UNDECODABLE);
            refused.addSuppressed(e);
            throw refused;
        }
    }

    /** A frame may be smaller than the picture, which shows through around it. */
    private static BufferedImage onCanvas(BufferedImage frame, Point at, ImageHeader header) {
        int every = header.subsampling();
        int width = Math.ceilDiv(header.width(), every);
        int height = Math.ceilDiv(header.height(), every);
        if (frame.getWidth() == width && frame.getHeight() == height) {
            return frame;
        }
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.drawImage(frame, at.x / every, at.y / every, null);
        graphics.dispose();
        return canvas;
    }

    private static BufferedImage read(byte[] bytes, ImageHeader header) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(header.format().name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int every = header.subsampling();
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }
}
