package dev.medley.chat.parsing;

import static dev.medley.chat.parsing.OfficePackage.attribute;

import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What is said of how text of Word looks, as far as that hides it; null where nothing is.
 *
 * @param ink its colour
 * @param ground what is behind it
 * @param halfPoints how large it is
 */
record WordLook(
        @Nullable Boolean vanishes,
        @Nullable Shade ink,
        @Nullable Shade ground,
        @Nullable Integer halfPoints) {

    static final WordLook PLAIN = new WordLook(null, null, null, null);

    private static final int TINY_HALF_POINTS = 4;

    /** This, and where it says nothing the other. */
    WordLook over(WordLook other) {
        return new WordLook(
                vanishes == null ? other.vanishes : vanishes,
                ink == null ? other.ink : ink,
                ground == null ? other.ground : ground,
                halfPoints == null ? other.halfPoints : halfPoints);
    }

    WordLook on(@Nullable Shade behind) {
        return ground == null ? new WordLook(vanishes, ink, behind, halfPoints) : this;
    }

    boolean hidesText() {
        Shade behind = ground == null ? Shade.WHITE : ground;
        return Boolean.TRUE.equals(vanishes)
                || (ink != null && ink.isLostOn(behind))
                || (halfPoints != null && halfPoints < TINY_HALF_POINTS);
    }

    /** With what one of the properties of a run or a style says. */
    WordLook with(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return switch (xml.getLocalName()) {
            case "vanish", "webHidden" -> new WordLook(OfficePackage.isOn(value), ink, ground, halfPoints);
            case "color" -> new WordLook(vanishes, ink(xml, value), ground, halfPoints);
            case "sz" ->
                value.matches("\\d{1,6}") ? new WordLook(vanishes, ink, ground, Integer.parseInt(value)) : this;
            case "shd" -> new WordLook(vanishes, ink, ground(xml, ground), halfPoints);
            case "highlight" ->
                value.equals("none") || value.equals("white")
                        ? this
                        : new WordLook(vanishes, ink, Shade.UNKNOWN, halfPoints);
            default -> this;
        };
    }

    private static Shade ink(XMLStreamReader xml, String value) {
        String theme = attribute(xml, "themeColor").toLowerCase(Locale.ROOT);
        if (theme.equals("background1") || theme.equals("light1")) {
            return value.matches("[0-9a-fA-F]{6}")
                            && attribute(xml, "themeShade").length() > 0
                    ? Shade.ofHex(value)
                    : Shade.WHITE;
        }
        return Shade.ofHex(value);
    }

    /** What a shade says of what is behind the text; the other where it says nothing. */
    static @Nullable Shade ground(XMLStreamReader xml, @Nullable Shade otherwise) {
        String pattern = attribute(xml, "val");
        String fill = attribute(xml, "fill");
        if (!pattern.isEmpty() && !pattern.equals("clear") && !pattern.equals("nil")) {
            return Shade.UNKNOWN;
        }
        if (fill.isEmpty() || fill.equals("auto")) {
            return attribute(xml, "themeFill").isEmpty() ? otherwise : Shade.UNKNOWN;
        }
        return Shade.ofHex(fill);
    }
}
