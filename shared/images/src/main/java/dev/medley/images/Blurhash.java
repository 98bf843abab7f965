package dev.medley.images;

import java.awt.image.BufferedImage;

/** The BlurHash of a picture, with four waves across and three down. */
final class Blurhash {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
    private static final int ACROSS = 4;
    private static final int DOWN = 3;

    private Blurhash() {}

    static String of(BufferedImage image) {
        double[][] factors = new double[ACROSS * DOWN][];
        for (int j = 0; j < DOWN; j++) {
            for (int i = 0; i < ACROSS; i++) {
                factors[j * ACROSS + i] = factor(image, i, j);
            }
        }
        double largest = 0;
        for (int i = 1; i < factors.length; i++) {
            for (double value : factors[i]) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        int quantised = (int) Math.clamp(Math.floor(largest * 166 - 0.5), 0, 82);
        double scale = (quantised + 1) / 166.0;
        StringBuilder hash = new StringBuilder();
        append(hash, (ACROSS - 1) + (DOWN - 1) * 9, 1);
        append(hash, quantised, 1);
        append(hash, average(factors[0]), 4);
        for (int i = 1; i < factors.length; i++) {
            append(hash, detail(factors[i], scale), 2);
        }
        return hash.toString();
    }

    private static double[] factor(BufferedImage image, int i, int j) {
        double[] sum = new double[3];
        int width = image.getWidth();
        int height = image.getHeight();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double basis = Math.cos(Math.PI * i * x / width) * Math.cos(Math.PI * j * y / height);
                int pixel = image.getRGB(x, y);
                sum[0] += basis * linear(pixel >> 16 & 0xff);
                sum[1] += basis * linear(pixel >> 8 & 0xff);
                sum[2] += basis * linear(pixel & 0xff);
            }
        }
        double scale = (i == 0 && j == 0 ? 1.0 : 2.0) / (width * height);
        return new double[] {sum[0] * scale, sum[1] * scale, sum[2] * scale};
    }

    private static int average(double[] factor) {
        return srgb(factor[0]) << 16 | srgb(factor[1]) << 8 | srgb(factor[2]);
    }

    private static int detail(double[] factor, double scale) {
        int value = 0;
        for (double part : factor) {
            double root = Math.copySign(Math.sqrt(Math.abs(part / scale)), part);
            value = value * 19 + (int) Math.clamp(Math.floor(root * 9 + 9.5), 0, 18);
        }
        return value;
    }

    private static double linear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static int srgb(double value) {
        double v = Math.clamp(value, 0.0, 1.0);
        double coded = v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
        return (int) (coded * 255 + 0.5);
    }

    private static void append(StringBuilder hash, int value, int digits) {
        int divisor = (int) Math.pow(83, digits - 1);
        for (int i = 0; i < digits; i++, divisor /= 83) {
            hash.append(DIGITS.charAt(value / divisor % 83));
        }
    }
}
