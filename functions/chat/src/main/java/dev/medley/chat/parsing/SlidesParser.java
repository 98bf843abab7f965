package dev.medley.chat.parsing;

import static dev.medley.chat.parsing.OfficePackage.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** A presentation of PowerPoint: its slides in order, each box by itself, in groups too, and tables by rows. */
final class SlidesParser {

    private static final String MAIN = "ppt/presentation.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int TINY_HUNDREDTHS = 200;

    private final BlockSink sink;
    private final int page;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private boolean isTitle;
    private boolean inText;
    private boolean isHiddenRun;
    private boolean isHiddenShape;
    private boolean inRunProperties;
    private boolean inCell;

    private SlidesParser(BlockSink sink, int page) {
        this.sink = sink;
        this.page = page;
    }

    static ParsedDocument parse(OfficePackage file, ParsingLimits limits) {
        Map<String, String> relations = file.relations(MAIN);
        List<String> slides = new ArrayList<>();
        file.read(MAIN, xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("sldId")) {
                slides.add(relations.getOrDefault(xml.getAttributeValue(RELATIONS, "id"), ""));
            }
        });
        if (slides.size() > limits.maxPages()) {
            throw new DocumentRefused(
                    "too-many-pages", "A presentation has at most %,d slides.".formatted(limits.maxPages()));
        }
        BlockSink sink = new BlockSink(limits);
        for (int i = 0; i < slides.size(); i++) {
            if (!isHidden(file, slides.get(i))) {
                SlidesParser slide = new SlidesParser(sink, i + 1);
                file.read(slides.get(i), slide::read);
            }
        }
        return sink.document(DocumentFormat.PPTX, file.title(), slides.size());
    }

    private static boolean isHidden(OfficePackage file, String slide) {
        boolean[] hidden = new boolean[1];
        file.read(slide, xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("sld")) {
                hidden[0] = attribute(xml, "show").equals("0");
            }
        });
        return hidden[0];
    }

    private void read(XMLStreamReader xml) {
        if (xml.isStartElement()) {
            start(xml);
        } else if (xml.isEndElement()) {
            end(xml.getLocalName());
        } else if (inText && (isHiddenRun || isHiddenShape)) {
            sink.hide(xml.getText());
        } else if (inText) {
            line.append(xml.getText());
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "sp" -> {
                isTitle = false;
                isHiddenShape = false;
            }
            case "cNvPr" -> isHiddenShape = attribute(xml, "hidden").equals("1");
            case "ph" ->
                isTitle = attribute(xml, "type").equals("title")
                        || attribute(xml, "type").equals("ctrTitle");
            case "tc" -> inCell = true;
            case "r" -> isHiddenRun = false;
            case "rPr" -> {
                inRunProperties = true;
                isHiddenRun = isTiny(attribute(xml, "sz"));
            }
            case "srgbClr" ->
                isHiddenRun |= inRunProperties && attribute(xml, "val").equalsIgnoreCase("FFFFFF");
            case "t" -> inText = true;
            case "br" -> line.append('\n');
            default -> {
                // Pictures, charts and animations hold no text of their own.
            }
        }
    }

    private static boolean isTiny(String size) {
        return size.matches("\\d{1,6}") && Integer.parseInt(size) < TINY_HUNDREDTHS;
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "rPr" -> inRunProperties = false;
            case "p" -> {
                lines.add(line.toString());
                line.setLength(0);
            }
            case "txBody" -> endText();
            case "tc" -> {
                inCell = false;
                row.append(" | ");
            }
            case "tr" -> {
                sink.add(DocumentBlock.row(row.toString().strip().replaceAll("\\s*\\|$", ""), page));
                row.setLength(0);
            }
            default -> {
                // See above.
            }
        }
    }

    private void endText() {
        String text = String.join(inCell ? " " : "\n", lines).strip();
        lines.clear();
        if (inCell) {
            row.append(text);
        } else {
            sink.add(
                    isTitle ? DocumentBlock.heading(1, text.replace('\n', ' '), page) : DocumentBlock.text(text, page));
        }
    }
}
