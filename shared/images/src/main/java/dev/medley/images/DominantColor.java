package dev.medley.images;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/** The colour that most of a picture has: the mean of the fullest of 512 bins, what shows through left out. */
final class DominantColor {

    private DominantColor() {}

    private record Sum(long red, long green, long blue, int count) {

        Sum and(Sum other) {
            return new Sum(red + other.red, green + other.green, blue + other.blue, count + other.count);
        }

        String mean() {
            return "#%02x%02x%02x".formatted(red / count, green / count, blue / count);
        }
    }

    static String of(BufferedImage image) {
        Map<Integer, Sum> bins = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                if (pixel >>> 24 >= 0x80) {
                    Sum sum = new Sum(pixel >> 16 & 0xff, pixel >> 8 & 0xff, pixel & 0xff, 1);
                    bins.merge(pixel & 0xe0e0e0, sum, Sum::and);
                }
            }
        }
        return bins.values().stream()
                .reduce((one, other) -> one.count() >= other.count() ? one : other)
                .map(Sum::mean)
                .orElse("#ffffff");
    }
}
