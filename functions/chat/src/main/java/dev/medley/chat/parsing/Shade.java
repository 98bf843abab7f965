package dev.medley.chat.parsing;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How bright a colour is, from 0 for black to 1 for white, as eyes see it; NaN where that is not known.
 *
 * @param alpha how much of it covers what is behind, 0 for nothing
 */
record Shade(double brightness, double alpha) {

    static final Shade BLACK = new Shade(0, 1);
    static final Shade WHITE = new Shade(1, 1);
    static final Shade UNKNOWN = new Shade(Double.NaN, 1);
    static final Shade NOTHING = new Shade(Double.NaN, 0);

    /** With less contrast than this nobody reads; #eee on white has 1.16. */
    private static final double LEAST_CONTRAST = 1.12;

    private static final double LEAST_ALPHA = 0.05;

    private static final Pattern FUNCTION = Pattern.compile("(rgba?|hsla?)\\(([^()]*)\\)");

    /** Of the names of colours those alone that text hides in. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("white", "ffffff"),
            Map.entry("snow", "fffafa"),
            Map.entry("ivory", "fffff0"),
            Map.entry("mintcream", "f5fffa"),
            Map.entry("azure", "f0ffff"),
            Map.entry("aliceblue", "f0f8ff"),
            Map.entry("ghostwhite", "f8f8ff"),
            Map.entry("whitesmoke", "f5f5f5"),
            Map.entry("seashell", "fff5ee"),
            Map.entry("floralwhite", "fffaf0"),
            Map.entry("canvas", "ffffff"),
            Map.entry("black", "000000"),
            Map.entry("canvastext", "000000"));

    /** Whether text of this colour cannot be told from what is behind it. */
    boolean isLostOn(Shade ground) {
        if (alpha < LEAST_ALPHA) {
            return true;
        }
        double one = Math.max(brightness, ground.brightness) + 0.05;
        double other = Math.min(brightness, ground.brightness) + 0.05;
        return one / other < LEAST_CONTRAST;
    }

    /** By the parts from 0 to 1. */
    static Shade of(double red, double green, double blue) {
        return new Shade(0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue), 1);
    }

    private static double linear(double part) {
        double seen = Math.clamp(part, 0.0, 1.0);
        return seen <= 0.04045 ? seen / 12.92 : Math.pow((seen + 0.055) / 1.055, 2.4);
    }

    /** Of six hexadecimal digits, as Office writes it. */
    static Shade ofHex(String digits) {
        if (!digits.matches("[0-9a-fA-F]{6}")) {
            return UNKNOWN;
        }
        int rgb = Integer.parseInt(digits, 16);
        return of((rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
    }

    /** As a style sheet writes it, in lower case. */
    static Shade ofCss(String value) {
        String text = NAMES.containsKey(value) ? "#" + NAMES.get(value) : value.strip();
        if (text.equals("transparent")) {
            return NOTHING;
        }
        if (text.matches("#[0-9a-f]{3,4}")) {
            text = text.replaceAll("([0-9a-f])", "$1$1");
        }
        if (text.matches("#[0-9a-f]{6}([0-9a-f]{2})?")) {
            double alpha = text.length() == 9 ? Integer.parseInt(text.substring(7), 16) / 255.0 : 1;
            return new Shade(ofHex(text.substring(1, 7)).brightness, alpha);
        }
        Matcher function = FUNCTION.matcher(text.toLowerCase(Locale.ROOT));
        return function.matches() ? ofFunction(function.group(1), function.group(2)) : UNKNOWN;
    }

    private static Shade ofFunction(String name, String arguments) {
        String[] parts = arguments.strip().split("[\\s,/]+", -1);
        if (parts.length < 3) {
            return UNKNOWN;
        }
        double alpha = parts.length > 3 ? part(parts[3], 1) : 1;
        if (name.startsWith("rgb")) {
            Shade opaque = of(part(parts[0], 255), part(parts[1], 255), part(parts[2], 255));
            return new Shade(opaque.brightness, alpha);
        }
        double light = part(parts[2], 100);
        double saturation = part(parts[1], 100);
        // Between black and white the tone decides; at both ends it does not matter.
        boolean isEnd = light >= 0.97 || light <= 0.02 || saturation < 0.05;
        return isEnd ? new Shade(of(light, light, light).brightness, alpha) : new Shade(Double.NaN, alpha);
    }

    private static double part(String text, double whole) {
        Matcher number = Pattern.compile("(\\d{0,6}(?:\\.\\d{1,9})?)(%?)").matcher(text);
        if (!number.matches() || number.group(1).isEmpty()) {
            return Double.NaN;
        }
        return Double.parseDouble(number.group(1)) / (number.group(2).isEmpty() ? whole : 100);
    }
}
