package dev.medley.chat.parsing;

import static dev.medley.chat.parsing.OfficePackage.attribute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A document of Word: its paragraphs by their styles, its tables by rows, notes after the paragraph that refers to them; not what
 * was deleted, hidden, tiny, or of the colour of what is behind it.
 */
final class WordParser {

    private static final int MOST_SPANNED = 100;

    private final BlockSink sink;
    private final WordStyles styles;
    private final Map<String, String> notes = new HashMap<>();
    private final List<String> referred = new ArrayList<>();
    private final Deque<Paragraph> outer = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private Paragraph paragraph;
    private final StringBuilder row = new StringBuilder();
    private boolean inText;
    private boolean isDeleted;

    /** Whose properties are read now: pPr, rPr, tcPr or tblPr; the innermost. */
    private final Deque<String> properties = new ArrayDeque<>();

    private WordLook run = WordLook.PLAIN;

    /** How deep one is in what is there for programs that do not know the newer way to say the same. */
    private int fallbacks;

    private @Nullable String note;
    private @Nullable Shade shape;

    private static final class Table {
        private String style = "";
        private int row;
        private int span = 1;
        private @Nullable Shade cell;
    }

    /** What is read of a paragraph; one in a text box stands inside another. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private WordLook look = WordLook.PLAIN;
        private int level;
        private @Nullable Shade behind;
    }

    private WordParser(BlockSink sink, WordStyles styles) {
        this.sink = sink;
        this.styles = styles;
        paragraph = new Paragraph();
    }

    static ParsedDocument parse(OfficePackage file, ParsingLimits limits) {
        WordParser parser = new WordParser(new BlockSink(limits), WordStyles.of(file));
        file.read("word/footnotes.xml", parser::read);
        file.read("word/endnotes.xml", parser::read);
        file.read("word/document.xml", parser::read);
        return parser.sink.document(DocumentFormat.DOCX, file.title(), null);
    }

    private void read(XMLStreamReader xml) {
        if (xml.isCharacters()) {
            if (inText && !isDeleted && fallbacks == 0) {
                addText(xml.getText());
            }
        } else if (xml.getLocalName().equals("Fallback")) {
            fallbacks += xml.isStartElement() ? 1 : -1;
        } else if (fallbacks == 0 && xml.isStartElement()) {
            start(xml, xml.getLocalName());
        } else if (fallbacks == 0) {
            end(xml.getLocalName());
        }
    }

    private void addText(String text) {
        Table table = tables.peek();
        Shade cell = table == null ? null : table.cell;
        Shade around = table == null || cell != null ? cell : styles.ground(table.style, table.row == 0);
        Shade behind = paragraph.behind == null ? around : paragraph.behind;
        if (run.over(paragraph.look).on(behind).hidesText()) {
            sink.hide(text);
        } else {
            paragraph.text.append(text);
        }
    }

    private void start(XMLStreamReader xml, String name) {
        switch (name) {
            case "footnote", "endnote" -> note = name + attribute(xml, "id");
            case "footnoteReference", "endnoteReference" ->
                referred.add(name.substring(0, name.indexOf("Reference")) + attribute(xml, "id"));
            case "txbxContent" -> {
                outer.push(paragraph);
                paragraph = new Paragraph();
            }
            case "spPr" -> shape = null;
            case "noFill" -> shape = shape == null ? Shade.WHITE : shape;
            case "srgbClr", "schemeClr" -> {
                if (shape == null) {
                    shape = name.equals("srgbClr") ? Shade.ofHex(attribute(xml, "val")) : Shade.UNKNOWN;
                }
            }
            case "p" -> {
                paragraph.look = styles.usual();
                paragraph.level = 0;
                paragraph.behind = outer.isEmpty() ? null : shape;
            }
            case "r" -> run = WordLook.PLAIN;
            case "pPr", "rPr", "tcPr", "tblPr" -> properties.push(name);
            case "t" -> inText = true;
            case "del", "moveFrom" -> isDeleted = true;
            case "tab" -> paragraph.text.append(properties.isEmpty() ? " " : "");
            case "br", "cr" -> paragraph.text.append('\n');
            default -> startInTable(xml, name);
        }
    }

    private void startInTable(XMLStreamReader xml, String name) {
        Table table = tables.peek();
        switch (name) {
            case "tbl" -> tables.push(new Table());
            case "tc" -> {
                if (table != null) {
                    table.cell = null;
                    table.span = 1;
                }
            }
            case "gridBefore" -> row.append(" | ".repeat(spanned(xml)));
            default -> readProperty(xml, name, table);
        }
    }

    private static int spanned(XMLStreamReader xml) {
        return Math.min(MOST_SPANNED, WordStyles.number(attribute(xml, "val"), 1));
    }

    private void readProperty(XMLStreamReader xml, String name, @Nullable Table table) {
        String value = attribute(xml, "val");
        switch (String.valueOf(properties.peek())) {
            case "rPr" -> {
                boolean isOfRun = properties.size() == 1;
                run = isOfRun && name.equals("rStyle") ? run.over(styles.look(value)) : isOfRun ? run.with(xml) : run;
            }
            case "pPr" -> {
                switch (name) {
                    case "pStyle" -> {
                        paragraph.level = styles.level(value);
                        paragraph.look = styles.look(value).over(styles.usual());
                    }
                    case "outlineLvl" -> paragraph.level = WordStyles.number(value, 9) + 1;
                    case "shd" -> paragraph.look = paragraph.look.with(xml);
                    default -> {
                        // How the paragraph is set.
                    }
                }
            }
            default -> {
                if (table != null && name.equals("tblStyle")) {
                    table.style = value;
                } else if (table != null && name.equals("gridSpan")) {
                    table.span = Math.max(1, spanned(xml));
                } else if (table != null && name.equals("shd") && properties.contains("tcPr")) {
                    table.cell = WordLook.ground(xml, null);
                }
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "footnote", "endnote" -> note = null;
            case "txbxContent" -> paragraph = outer.isEmpty() ? new Paragraph() : outer.pop();
            case "t" -> inText = false;
            case "pPr", "rPr", "tcPr", "tblPr" -> properties.poll();
            case "r" -> run = WordLook.PLAIN;
            case "del", "moveFrom" -> isDeleted = false;
            case "p" -> endParagraph();
            case "tc" -> row.append(" | ".repeat(tables.isEmpty() ? 1 : tables.element().span));
            case "tr" -> endRow();
            case "tbl" -> tables.poll();
            default -> {
                // Drawings, fields and the like hold text in these same elements, or none.
            }
        }
    }

    private void endParagraph() {
        String text = paragraph.text.toString();
        paragraph.text.setLength(0);
        if (note != null) {
            notes.merge(note, text.strip(), (old, more) -> old + "\n" + more);
        } else if (!tables.isEmpty()) {
            addToRow(text);
        } else {
            int level = paragraph.level;
            sink.add(
                    level > 0 && level <= 9
                            ? DocumentBlock.heading(level, text, null)
                            : DocumentBlock.text(text, null));
            referred.forEach(each -> sink.add(DocumentBlock.text(notes.getOrDefault(each, ""), null)));
            referred.clear();
        }
    }

    private void addToRow(String text) {
        row.append(row.isEmpty() || row.toString().endsWith("| ") ? "" : " ").append(text.strip());
        referred.forEach(each -> row.append(" (")
                .append(notes.getOrDefault(each, "").replace('\n', ' '))
                .append(')'));
        referred.clear();
    }

    /** A table inside a table is read as part of the row that it is in. */
    private void endRow() {
        if (!tables.isEmpty()) {
            tables.element().row++;
        }
        if (tables.size() == 1 && note == null) {
            sink.add(DocumentBlock.row(BlockSink.cells(row), null));
            row.setLength(0);
        }
    }
}
