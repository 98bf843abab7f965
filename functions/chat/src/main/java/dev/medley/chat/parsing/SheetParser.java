package dev.medley.chat.parsing;

import static dev.medley.chat.parsing.OfficePackage.attribute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** A workbook of Excel: each sheet that is shown, row by row, with the values that are displayed. */
final class SheetParser {

    private static final String MAIN = "xl/workbook.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_COLUMNS = 1_000;

    private final BlockSink sink;
    private final CellFormats formats;
    private final List<String> shared;
    private final int page;
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final StringBuilder value = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private boolean inValue;
    private boolean isHiddenRow;
    private boolean isAllText = true;
    private boolean isFirstRow = true;
    private String type = "";
    private int style;
    private int column;

    /** The first column in which anything stands, as far as the sheet says. */
    private int first = 1;

    private record Sheet(String name, String part, boolean isShown) {}

    private SheetParser(BlockSink sink, CellFormats formats, List<String> shared, int page) {
        this.sink = sink;
        this.formats = formats;
        this.shared = shared;
        this.page = page;
    }

    static ParsedDocument parse(OfficePackage file, ParsingLimits limits) {
        List<Sheet> sheets = sheets(file);
        if (sheets.size() > limits.maxPages()) {
            throw new DocumentRefused(
                    "too-many-pages", "A workbook has at most %,d sheets.".formatted(limits.maxPages()));
        }
        BlockSink sink = new BlockSink(limits);
        CellFormats formats = CellFormats.of(file);
        List<String> shared = sharedStrings(file);
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            if (sheet.isShown()) {
                sink.add(DocumentBlock.heading(1, sheet.name(), i + 1));
                file.read(sheet.part(), new SheetParser(sink, formats, shared, i + 1)::read);
            }
        }
        return sink.document(DocumentFormat.XLSX, file.title(), sheets.size());
    }

    private static List<Sheet> sheets(OfficePackage file) {
        Map<String, String> relations = file.relations(MAIN);
        List<Sheet> sheets = new ArrayList<>();
        file.read(MAIN, xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
                String state = attribute(xml, "state");
                sheets.add(new Sheet(
                        attribute(xml, "name"),
                        relations.getOrDefault(xml.getAttributeValue(RELATIONS, "id"), ""),
                        state.isEmpty() || state.equals("visible")));
            }
        });
        return sheets;
    }

    /** Texts that cells refer to by number; how a text is to be spoken is none of it. */
    private static List<String> sharedStrings(OfficePackage file) {
        List<String> strings = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean[] state = new boolean[2];
        file.read("xl/sharedStrings.xml", xml -> {
            if (xml.isCharacters()) {
                text.append(state[0] && !state[1] ? xml.getText() : "");
                return;
            }
            switch (xml.getLocalName()) {
                case "t" -> state[0] = xml.isStartElement();
                case "rPh" -> state[1] = xml.isStartElement();
                case "si" -> {
                    if (xml.isEndElement()) {
                        strings.add(text.toString());
                    }
                    text.setLength(0);
                }
                default -> {
                    // How parts of the text look.
                }
            }
        });
        return strings;
    }

    private void read(XMLStreamReader xml) {
        if (xml.isCharacters()) {
            value.append(inValue ? xml.getText() : "");
        } else if (xml.isStartElement()) {
            start(xml);
        } else {
            end(xml.getLocalName());
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "dimension" -> first = Math.max(1, column(attribute(xml, "ref")));
            case "col" -> hideColumns(xml);
            case "row" -> {
                isHiddenRow = attribute(xml, "hidden").equals("1");
                column = 0;
            }
            case "c" -> {
                type = attribute(xml, "t");
                style = number(attribute(xml, "s"));
                column = attribute(xml, "r").isEmpty() ? column + 1 : column(attribute(xml, "r"));
                value.setLength(0);
            }
            case "v", "t" -> inValue = true;
            default -> {
                // Formulas and looks; what a formula gives is in the value.
            }
        }
    }

    private void hideColumns(XMLStreamReader xml) {
        if (attribute(xml, "hidden").equals("1")) {
            int last = Math.min(number(attribute(xml, "max")), MOST_COLUMNS);
            for (int i = number(attribute(xml, "min")); i <= last; i++) {
                hiddenColumns.add(i);
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> {
                if (!isHiddenRow && !hiddenColumns.contains(column) && column <= MOST_COLUMNS) {
                    addCell(shown().replace('\n', ' ').strip());
                }
            }
            case "row" -> endRow();
            default -> {
                // See above.
            }
        }
    }

    /** Blank cells before it count, so that a value stays below what is said of its column. */
    private void addCell(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        int before = 0;
        for (int i = first; i < column; i++) {
            before += hiddenColumns.contains(i) ? 0 : 1;
        }
        while (cells.size() < before) {
            cells.add("");
        }
        cells.add(cell);
        isAllText &= type.equals("s") || type.equals("str") || type.equals("inlineStr");
    }

    /** A first row of texts alone says what is in the columns, and belongs to each passage of the sheet. */
    private void endRow() {
        String row = String.join(" | ", cells).strip();
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        boolean isHeading = isFirstRow && isAllText && filled > 1;
        sink.add(isHeading ? DocumentBlock.heading(2, row, page) : DocumentBlock.row(row, page));
        isFirstRow &= cells.isEmpty();
        isAllText = true;
        cells.clear();
    }

    private String shown() {
        String raw = value.toString();
        if (raw.isBlank()) {
            return "";
        }
        return switch (type) {
            case "s" -> {
                int index = number(raw.strip());
                yield index < shared.size() ? shared.get(index) : "";
            }
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr", "e", "d" -> raw;
            default -> formats.shown(style, raw);
        };
    }

    /** A1 is 1, AA1 is 27. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 3; i++) {
            column = column * 26 + (reference.charAt(i) & 0x1f);
        }
        return column;
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
