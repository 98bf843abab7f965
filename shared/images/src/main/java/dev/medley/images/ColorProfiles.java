package dev.medley.images;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Optional;

/** Brings the colours of a decoded picture into sRGB. */
final class ColorProfiles {

    private ColorProfiles() {}

    /** The same pixels, with a profile that their decoder did not look at. */
    static BufferedImage tag(BufferedImage image, Optional<byte[]> profile) {
        ColorModel model = image.getColorModel();
        if (profile.isEmpty() || model instanceof IndexColorModel || model.getNumColorComponents() != 3) {
            return image;
        }
        try {
            ICC_Profile read = ICC_Profile.getInstance(profile.get());
            if (read.getNumComponents() != 3) {
                return image;
            }
            ColorModel tagged = new ComponentColorModel(
                    new ICC_ColorSpace(read),
                    model.hasAlpha(),
                    false,
                    model.getTransparency(),
                    model.getTransferType());
            return tagged.isCompatibleRaster(image.getRaster())
                    ? new BufferedImage(tagged, image.getRaster(), false, null)
                    : image;
        } catch (IllegalArgumentException _) {
            return image;
        }
    }

    /** With alpha, premultiplied for scaling, where the picture has it. */
    static BufferedImage toSrgb(BufferedImage image) {
        ColorModel model = image.getColorModel();
        boolean isGray = !(model instanceof IndexColorModel) && model.getNumColorComponents() == 1;
        if (isGray) {
            return fromGray(image);
        }
        ColorSpace space = model.getColorSpace();
        BufferedImage rgb = space.isCS_sRGB() || model instanceof IndexColorModel ? image : convert(image);
        BufferedImage drawn = empty(rgb.getWidth(), rgb.getHeight(), model.hasAlpha());
        Graphics2D graphics = drawn.createGraphics();
        graphics.setComposite(AlphaComposite.Src);
        graphics.drawImage(rgb, 0, 0, null);
        graphics.dispose();
        return drawn;
    }

    static BufferedImage empty(int width, int height, boolean hasAlpha) {
        return new BufferedImage(
                width, height, hasAlpha ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage convert(BufferedImage image) {
        boolean hasAlpha = image.getColorModel().hasAlpha();
        BufferedImage converted = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(image, converted);
    }

    /** Gray is taken as it is: the JDK takes it for linear, and makes it lighter. */
    private static BufferedImage fromGray(BufferedImage image) {
        Raster raster = image.getRaster();
        boolean hasAlpha = image.getColorModel().hasAlpha();
        int shift = Math.max(0, image.getSampleModel().getSampleSize(0) - 8);
        BufferedImage converted = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] line = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < line.length; x++) {
                int gray = raster.getSample(x, y, 0) >> shift;
                int alpha = hasAlpha ? raster.getSample(x, y, 1) >> shift : 0xff;
                line[x] = alpha << 24 | gray << 16 | gray << 8 | gray;
            }
            converted.setRGB(0, y, line.length, 1, line, 0, line.length);
        }
        return hasAlpha ? ImageScaler.copy(converted) : converted;
    }
}
