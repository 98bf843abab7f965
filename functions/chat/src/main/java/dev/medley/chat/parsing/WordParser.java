package dev.medley.chat.parsing;

import static dev.medley.chat.parsing.OfficePackage.attribute;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A document of Word: its paragraphs by their styles, its tables by rows; not what was deleted, hidden, white or tiny. */
final class WordParser {

    private static final String MAIN = "word/document.xml";
    private static final int TINY_HALF_POINTS = 4;

    private final BlockSink sink;
    private final Map<String, Integer> levels = new HashMap<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private int tables;
    private int level;
    private boolean inText;
    private boolean isDeleted;
    private boolean isHidden;

    /** Whether the properties that are read now are those of a run of text. */
    private boolean inRunProperties;

    private @Nullable String style;

    private WordParser(BlockSink sink) {
        this.sink = sink;
    }

    static ParsedDocument parse(OfficePackage file, ParsingLimits limits) {
        WordParser parser = new WordParser(new BlockSink(limits));
        file.read("word/styles.xml", parser::readStyle);
        file.read(MAIN, xml -> {
            if (xml.isStartElement()) {
                parser.start(xml);
            } else if (xml.isEndElement()) {
                parser.end(xml.getLocalName());
            } else if (parser.inText && parser.isHidden) {
                parser.sink.hide(xml.getText());
            } else if (parser.inText && !parser.isDeleted) {
                parser.paragraph.append(xml.getText());
            }
        });
        return parser.sink.document(DocumentFormat.DOCX, file.title(), null);
    }

    /** Styles have names in the language of the program; the level of their outline is the same everywhere. */
    private void readStyle(XMLStreamReader xml) {
        if (!xml.isStartElement()) {
            return;
        }
        switch (xml.getLocalName()) {
            case "style" -> style = attribute(xml, "styleId");
            case "outlineLvl" ->
                levels.put(Objects.requireNonNullElse(style, ""), number(attribute(xml, "val"), 9) + 1);
            default -> {
                // Nothing else of a style is read.
            }
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "tbl" -> tables++;
            case "p" -> level = 0;
            case "pStyle" -> level = levels.getOrDefault(attribute(xml, "val"), level(attribute(xml, "val")));
            case "outlineLvl" -> level = number(attribute(xml, "val"), 9) + 1;
            case "rPr" -> inRunProperties = true;
            case "r" -> isHidden = false;
            case "vanish", "webHidden" -> isHidden |= inRunProperties && OfficePackage.isOn(attribute(xml, "val"));
            case "color" -> isHidden |= inRunProperties && attribute(xml, "val").equalsIgnoreCase("FFFFFF");
            case "sz" -> isHidden |= inRunProperties && number(attribute(xml, "val"), 20) < TINY_HALF_POINTS;
            case "t" -> inText = true;
            case "del", "moveFrom" -> isDeleted = true;
            case "tab" -> paragraph.append(inRunProperties ? "" : " ");
            case "br", "cr" -> paragraph.append('\n');
            default -> {
                // Drawings, fields and the like hold text in these same elements, or none.
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "rPr" -> inRunProperties = false;
            case "r" -> isHidden = false;
            case "del", "moveFrom" -> isDeleted = false;
            case "p" -> endParagraph();
            case "tc" -> row.append(" | ");
            case "tr" -> endRow();
            case "tbl" -> tables--;
            default -> {
                // See above.
            }
        }
    }

    private void endParagraph() {
        String text = paragraph.toString();
        paragraph.setLength(0);
        if (tables > 0) {
            row.append(row.isEmpty() || row.toString().endsWith("| ") ? "" : " ")
                    .append(text.strip());
        } else {
            sink.add(
                    level > 0 && level <= 9
                            ? DocumentBlock.heading(level, text, null)
                            : DocumentBlock.text(text, null));
        }
    }

    /** A table inside a table is read as part of the row that it is in. */
    private void endRow() {
        if (tables == 1) {
            sink.add(DocumentBlock.row(row.toString().strip().replaceAll("\\s*\\|$", ""), null));
            row.setLength(0);
        }
    }

    private static int level(String styleId) {
        return styleId.matches("(?i)heading[1-9]")
                ? styleId.charAt(7) - '0'
                : styleId.equalsIgnoreCase("title") ? 1 : 0;
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
