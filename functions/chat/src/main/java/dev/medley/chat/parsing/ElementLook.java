package dev.medley.chat.parsing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * How the text of an element looks, as far as that hides it.
 *
 * @param isGone whether nothing in the element is seen, whatever that says of itself
 * @param isInvisible whether it is not painted, though what is in it may be
 * @param isTiny whether it is too small to be read
 * @param ink the colour of the text
 * @param ground what is behind it
 */
record ElementLook(boolean isGone, boolean isInvisible, boolean isTiny, Shade ink, Shade ground) {

    static final ElementLook PLAIN = new ElementLook(false, false, false, Shade.BLACK, Shade.WHITE);

    static final ElementLook GONE = new ElementLook(true, false, false, Shade.BLACK, Shade.WHITE);

    /** Beyond the edge of every window. */
    private static final double FAR = -500;

    private static final double FAR_PERCENT = -90;
    private static final double TINY = 2;
    private static final double TINY_PERCENT = 10;
    private static final double LEAST_OPACITY = 0.05;
    private static final double LEAST_SCALE = 0.05;

    private static final Pattern LENGTH =
            Pattern.compile("(-?\\d{0,9}(?:\\.\\d{1,9})?)(px|pt|em|rem|ex|ch|%|vw|vh|cm|mm|in)?");
    private static final Pattern FONT_SIZE = Pattern.compile("(?:^|\\s)(\\d*\\.?\\d+(?:px|pt|em|rem|%)?)(?:/|\\s)");
    private static final Pattern ARGUMENT = Pattern.compile("\\(\\s*(-?[\\d.]+(?:%|[a-z]+)?)");
    private static final Pattern CLIPPED = Pattern.compile(
            "rect\\(\\s*(?:0|1)(?:px)?[\\s,]+(?:0|1)(?:px)?[\\s,].*|inset\\(\\s*(?:[5-9]\\d|100)(?:\\.\\d+)?%.*|circle\\(\\s*0.*"
                    + "|polygon\\(\\s*0(?:px|%)?\\s+0(?:px|%)?\\s*,\\s*0(?:px|%)?\\s+0(?:px|%)?\\s*,\\s*0(?:px|%)?\\s+0(?:px|%)?.*");

    boolean hidesText() {
        return isGone || isInvisible || isTiny || ink.isLostOn(ground);
    }

    ElementLook inside(Element element, StyleSheet styles) {
        ElementLook looked = withAttributes(element);
        if (!styles.says(element)) {
            return looked;
        }
        String visibility = styles.value(element, "visibility");
        boolean isInherited = visibility.isEmpty() || visibility.equals("inherit");
        boolean isUnseen = visibility.equals("hidden") || visibility.equals("collapse");
        Shade behind = ground(element, styles, looked.ground);
        return new ElementLook(
                looked.isGone || isGone(element, styles),
                isInherited ? looked.isInvisible : isUnseen,
                isTiny(element, styles, looked.isTiny),
                ink(element, styles, looked.ink),
                behind);
    }

    private ElementLook withAttributes(Element element) {
        boolean isAway = element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || (element.normalName().equals("dialog") && !element.hasAttr("open"));
        String color = element.normalName().equals("body") ? element.attr("text") : element.attr("color");
        String behind = element.attr("bgcolor");
        return new ElementLook(
                isGone || isAway,
                isInvisible,
                isTiny,
                color.isEmpty() ? ink : Shade.ofCss(color.toLowerCase(Locale.ROOT)),
                behind.isEmpty() ? ground : Shade.ofCss(behind.toLowerCase(Locale.ROOT)));
    }

    private static boolean isGone(Element element, StyleSheet styles) {
        return styles.value(element, "display").equals("none")
                || styles.value(element, "content-visibility").equals("hidden")
                || isLess(styles.value(element, "opacity"), LEAST_OPACITY)
                || styles.value(element, "filter").matches(".*opacity\\(\\s*0(?:\\.0\\d*)?%?\\s*\\).*")
                || CLIPPED.matcher(styles.value(element, "clip")).matches()
                || CLIPPED.matcher(styles.value(element, "clip-path")).matches()
                || isZero(element, styles)
                || isFar(element, styles);
    }

    private static boolean isZero(Element element, StyleSheet styles) {
        for (String name : new String[] {"width", "height", "max-width", "max-height"}) {
            String value = styles.value(element, name);
            if (value.matches("0(?:\\.0+)?(?:px|em|rem|%|pt)?")) {
                return true;
            }
        }
        String transform = styles.value(element, "transform");
        return (transform.contains("scale") && isSmall(first(transform.substring(transform.indexOf("scale")))))
                || isSmall(styles.value(element, "scale"));
    }

    private static boolean isFar(Element element, StyleSheet styles) {
        for (String name :
                new String[] {"left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top"}) {
            if (isFar(styles.value(element, name))) {
                return true;
            }
        }
        String transform = styles.value(element, "transform");
        return transform.contains("translate") && isFar(first(transform.substring(transform.indexOf("translate"))));
    }

    private static String first(String function) {
        Matcher argument = ARGUMENT.matcher(function);
        return argument.find() ? argument.group(1) : "";
    }

    private static boolean isFar(String value) {
        return value.startsWith("-")
                && pixels(value) <= (value.endsWith("%") || value.matches(".*v[wh]") ? FAR_PERCENT : FAR);
    }

    /** A length in pixels, or in hundredths where it is a share; NaN where it is neither. */
    private static double pixels(String value) {
        Matcher length = LENGTH.matcher(value);
        if (!length.matches() || !length.group(1).matches(".*\\d.*")) {
            return Double.NaN;
        }
        double number = Double.parseDouble(length.group(1));
        String unit = length.group(2) == null ? "" : length.group(2);
        return switch (unit) {
            case "em", "rem" -> number * 16;
            case "ex", "ch" -> number * 8;
            case "in" -> number * 96;
            case "cm" -> number * 38;
            case "mm" -> number * 3.8;
            default -> number;
        };
    }

    private static boolean isLess(String value, double least) {
        double number = pixels(value);
        return (value.endsWith("%") ? number / 100 : number) < least;
    }

    private static boolean isSmall(String scale) {
        return isLess(scale.replace("-", ""), LEAST_SCALE);
    }

    private static boolean isTiny(Element element, StyleSheet styles, boolean before) {
        String size = styles.value(element, "font-size");
        if (size.isEmpty()) {
            Matcher font = FONT_SIZE.matcher(styles.value(element, "font"));
            size = font.find() ? font.group(1) : "";
        }
        double pixels = pixels(size);
        if (Double.isNaN(pixels)) {
            return before;
        }
        return size.endsWith("%") ? before || pixels < TINY_PERCENT : pixels < TINY;
    }

    private static Shade ink(Element element, StyleSheet styles, Shade before) {
        boolean isCutOut = (styles.value(element, "background-clip") + styles.value(element, "-webkit-background-clip"))
                .contains("text");
        String fill = styles.value(element, "-webkit-text-fill-color");
        String color = fill.isEmpty() ? styles.value(element, "color") : fill;
        if (isCutOut) {
            return Shade.UNKNOWN;
        }
        return color.isEmpty() || color.equals("inherit") || color.equals("currentcolor") ? before : Shade.ofCss(color);
    }

    private static Shade ground(Element element, StyleSheet styles, Shade before) {
        String color = styles.value(element, "background-color");
        String all = styles.value(element, "background");
        String said = color.isEmpty() ? all : color;
        if ((all + styles.value(element, "background-image")).matches(".*(?:url|gradient|image|element)\\(.*")) {
            return Shade.UNKNOWN;
        }
        if (said.isEmpty()
                || said.equals("none")
                || said.equals("inherit")
                || said.equals("initial")
                || said.equals("unset")) {
            return before;
        }
        Shade shade = Shade.ofCss(said);
        return shade.alpha() == 0 ? before : shade.alpha() < 1 ? Shade.UNKNOWN : shade;
    }
}
