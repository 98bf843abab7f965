package dev.medley.chat.parsing;

import static dev.medley.chat.parsing.OfficePackage.attribute;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The styles of a document of Word: which of them are headings, and which hide text. */
final class WordStyles {

    private static final int DEEPEST = 20;
    private static final String DEFAULTS = "";

    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, WordLook> looks = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();

    /** What is behind the text of tables of a style, and of their first rows. */
    private final Map<String, Shade> grounds = new HashMap<>();

    private final Map<String, Shade> firstRows = new HashMap<>();
    private String style = DEFAULTS;
    private String paragraphStyle = DEFAULTS;
    private String part = "";

    static WordStyles of(OfficePackage file) {
        WordStyles styles = new WordStyles();
        file.read("word/styles.xml", xml -> {
            if (xml.isStartElement()) {
                styles.start(xml);
            } else if (xml.isEndElement() && xml.getLocalName().equals("tblStylePr")) {
                styles.part = "";
            }
        });
        return styles;
    }

    /** Styles have names in the language of the program; the level of their outline is the same everywhere. */
    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> {
                style = attribute(xml, "styleId");
                part = "";
                boolean isUsual = attribute(xml, "type").equals("paragraph")
                        && OfficePackage.isOn(attribute(xml, "default"))
                        && !attribute(xml, "default").isEmpty();
                paragraphStyle = isUsual ? style : paragraphStyle;
            }
            case "basedOn" -> bases.put(style, attribute(xml, "val"));
            case "tblStylePr" -> part = attribute(xml, "type");
            case "outlineLvl" -> levels.put(style, number(attribute(xml, "val"), 9) + 1);
            case "shd" -> shade(xml);
            case "vanish", "webHidden", "color", "sz" -> {
                if (part.isEmpty()) {
                    looks.merge(style, WordLook.PLAIN.with(xml), (old, other) -> other.over(old));
                }
            }
            default -> {
                // Nothing else of a style is read.
            }
        }
    }

    private void shade(XMLStreamReader xml) {
        Shade ground = WordLook.ground(xml, null);
        if (ground == null) {
            return;
        }
        if (part.equals("firstRow")) {
            firstRows.put(style, ground);
        } else if (part.isEmpty() || part.equals("wholeTable")) {
            grounds.put(style, ground);
        }
    }

    /** How text of a style looks, by itself and by those that it is based on. */
    WordLook look(String styleId) {
        WordLook look = WordLook.PLAIN;
        String each = styleId;
        for (int i = 0; i < DEEPEST && each != null; i++) {
            look = look.over(looks.getOrDefault(each, WordLook.PLAIN));
            look = look.on(grounds.get(each));
            each = bases.get(each);
        }
        return look;
    }

    /** How text looks of which nothing is said. */
    WordLook usual() {
        return look(paragraphStyle).over(look(DEFAULTS));
    }

    /** What is behind the text in a row of a table; null where nothing is said. */
    @Nullable
    Shade ground(String tableStyle, boolean isFirstRow) {
        String each = tableStyle;
        for (int i = 0; i < DEEPEST && each != null; i++) {
            Shade first = isFirstRow ? firstRows.get(each) : null;
            Shade ground = first == null ? grounds.get(each) : first;
            if (ground != null) {
                return ground;
            }
            each = bases.get(each);
        }
        return null;
    }

    /** The level of a heading; 0 of what is none. */
    int level(String styleId) {
        String each = styleId;
        for (int i = 0; i < DEEPEST && each != null; i++) {
            Integer level = levels.get(each);
            if (level != null || isHeading(each)) {
                return level == null ? named(each) : level;
            }
            each = bases.get(each);
        }
        return 0;
    }

    private static boolean isHeading(String styleId) {
        return named(styleId) > 0;
    }

    private static int named(String styleId) {
        return styleId.matches("(?i)heading[1-9]")
                ? styleId.charAt(7) - '0'
                : styleId.equalsIgnoreCase("title") ? 1 : 0;
    }

    static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
