package dev.medley.images;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Makes pictures smaller, by halves as long as it can, so that every pixel counts; and turns them. */
final class ImageScaler {

    private ImageScaler() {}

    /** So that the longer side has at most this many pixels; a smaller picture stays as it is. */
    static BufferedImage scale(BufferedImage image, int longestSide) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= longestSide) {
            return image;
        }
        int width = side(image.getWidth(), longestSide, longest);
        int height = side(image.getHeight(), longestSide, longest);
        BufferedImage scaled = image;
        while (scaled.getWidth() >= 2 * width && scaled.getHeight() >= 2 * height && scaled.getWidth() > 2) {
            scaled = draw(
                    scaled,
                    Math.max(width, scaled.getWidth() / 2),
                    Math.max(height, scaled.getHeight() / 2),
                    RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }
        return scaled.getWidth() == width && scaled.getHeight() == height
                ? scaled
                : draw(scaled, width, height, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private static int side(int side, int longestSide, int longest) {
        return Math.max(1, Math.round((float) side * longestSide / longest));
    }

    /** The same picture in memory of its own. */
    static BufferedImage copy(BufferedImage image) {
        return draw(image, image.getWidth(), image.getHeight(), RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    }

    private static BufferedImage draw(BufferedImage image, int width, int height, Object interpolation) {
        BufferedImage drawn =
                ColorProfiles.empty(width, height, image.getColorModel().hasAlpha());
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setComposite(AlphaComposite.Src);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    /** As EXIF says that it is to be seen. */
    static BufferedImage turn(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turned = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean sideways = orientation >= 5;
        BufferedImage drawn = ColorProfiles.empty(
                sideways ? height : width,
                sideways ? width : height,
                image.getColorModel().hasAlpha());
        Graphics2D graphics = drawn.createGraphics();
        graphics.setComposite(AlphaComposite.Src);
        graphics.drawImage(image, turned, null);
        graphics.dispose();
        return drawn;
    }
}
