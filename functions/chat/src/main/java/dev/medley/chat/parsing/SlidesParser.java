package dev.medley.chat.parsing;

import static dev.medley.chat.parsing.OfficePackage.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A presentation of PowerPoint: its slides in order, each box by itself, in groups too, and tables by rows. */
final class SlidesParser {

    private static final String MAIN = "ppt/presentation.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int TINY_HUNDREDTHS = 200;

    /** A tenth of a usual slide. */
    private static final double LARGE = 6e12;

    private final BlockSink sink;
    private final int page;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private boolean isTitle;
    private boolean isLarge;
    private boolean inText;
    private boolean isHiddenRun;
    private boolean isHiddenShape;
    private boolean inRunProperties;
    private boolean inShapeProperties;
    private boolean inCellProperties;
    private boolean inOutline;
    private boolean inCell;
    private boolean hasTableStyle;

    /** What is behind the slide's boxes, or lies below them so that it may be. */
    private Shade below;

    private @Nullable Shade fill;
    private @Nullable Shade ink;
    private final List<Piece> cell = new ArrayList<>();

    /** Text of a cell: what is behind it is said after it. */
    private record Piece(String text, @Nullable Shade ink) {}

    private SlidesParser(BlockSink sink, int page, Shade ground) {
        this.sink = sink;
        this.page = page;
        below = ground;
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
        Map<String, SlideGround> layouts = new HashMap<>();
        for (int i = 0; i < slides.size(); i++) {
            SlideGround ground = SlideGround.of(file, slides.get(i), layouts);
            if (!ground.isHidden()) {
                SlidesParser slide = new SlidesParser(sink, i + 1, ground.shade());
                file.read(slides.get(i), slide::read);
            }
        }
        return sink.document(DocumentFormat.PPTX, file.title(), slides.size());
    }

    private void read(XMLStreamReader xml) {
        if (xml.isStartElement()) {
            start(xml);
        } else if (xml.isEndElement()) {
            end(xml.getLocalName());
        } else if (inText) {
            addText(xml.getText());
        }
    }

    private void addText(String text) {
        if (isHiddenRun || isHiddenShape) {
            sink.hide(text);
        } else if (inCell) {
            cell.add(new Piece(text, ink));
        } else if (ink != null && ink.isLostOn(fill == null ? below : fill)) {
            sink.hide(text);
        } else {
            line.append(text);
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "sp", "pic", "graphicFrame" -> {
                isTitle = false;
                isHiddenShape = false;
                isLarge = false;
                fill = null;
            }
            case "spPr" -> inShapeProperties = true;
            case "tcPr" -> {
                inCellProperties = true;
                fill = null;
            }
            case "tableStyleId" -> hasTableStyle = true;
            case "ln", "lnL", "lnR", "lnT", "lnB", "lnTlToBr", "lnBlToTr", "effectLst" -> inOutline = true;
            case "fillRef" -> fill = fill == null && !attribute(xml, "idx").equals("0") ? Shade.UNKNOWN : fill;
            case "cNvPr" -> isHiddenShape = attribute(xml, "hidden").equals("1");
            case "ph" ->
                isTitle = attribute(xml, "type").equals("title")
                        || attribute(xml, "type").equals("ctrTitle");
            case "tc" -> {
                inCell = true;
                fill = null;
            }
            case "r" -> {
                isHiddenRun = false;
                ink = null;
            }
            case "rPr" -> {
                inRunProperties = true;
                isHiddenRun = isTiny(attribute(xml, "sz"));
            }
            case "t" -> inText = true;
            case "br" -> line.append('\n');
            default -> readColor(xml);
        }
    }

    /** Pictures, charts and animations hold no text of their own. */
    private void readColor(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "srgbClr", "schemeClr", "prstClr", "sysClr" -> {
                if (inOutline) {
                    return;
                }
                if (inRunProperties) {
                    ink = ink == null ? SlideGround.color(xml, false) : ink;
                } else if (inShapeProperties || inCellProperties) {
                    fill = fill == null ? SlideGround.color(xml, false) : fill;
                }
            }
            case "gradFill", "blipFill", "pattFill" -> {
                if (!inOutline && !inRunProperties) {
                    fill = Shade.UNKNOWN;
                }
            }
            case "lumMod", "lumOff", "tint", "shade", "alpha" -> {
                if (inRunProperties && !inOutline) {
                    ink = xml.getLocalName().equals("alpha")
                                    && attribute(xml, "val").equals("0")
                            ? Shade.NOTHING
                            : Shade.UNKNOWN;
                } else if (!inOutline && fill != null) {
                    fill = Shade.UNKNOWN;
                }
            }
            case "highlight" -> ink = Shade.UNKNOWN;
            case "ext" -> size(xml);
            default -> {
                // How the slide moves.
            }
        }
    }

    private void size(XMLStreamReader xml) {
        String width = attribute(xml, "cx");
        String height = attribute(xml, "cy");
        if (width.matches("\\d{1,10}") && height.matches("\\d{1,10}")) {
            isLarge = Double.parseDouble(width) * Double.parseDouble(height) >= LARGE;
        }
    }

    /** A large picture or shape may be what is behind the boxes that follow. */
    private void endShape(boolean isPicture) {
        boolean covers = isPicture || (fill != null && !Shade.WHITE.isLostOn(fill));
        if (covers && isLarge) {
            below = Shade.UNKNOWN;
        }
        isLarge = false;
        fill = null;
    }

    private void endCell() {
        Shade behind = fill == null && !hasTableStyle ? below : fill == null ? Shade.UNKNOWN : fill;
        for (Piece piece : cell) {
            if (piece.ink() != null && piece.ink().isLostOn(behind)) {
                sink.hide(piece.text());
            } else {
                row.append(piece.text());
            }
        }
        cell.clear();
        inCell = false;
        inCellProperties = false;
        row.append(" | ");
    }

    private static boolean isTiny(String size) {
        return size.matches("\\d{1,6}") && Integer.parseInt(size) < TINY_HUNDREDTHS;
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "rPr" -> inRunProperties = false;
            case "spPr" -> inShapeProperties = false;
            case "ln", "lnL", "lnR", "lnT", "lnB", "lnTlToBr", "lnBlToTr", "effectLst" -> inOutline = false;
            case "sp", "pic" -> endShape(name.equals("pic"));
            case "p" -> {
                if (inCell) {
                    cell.add(new Piece(" ", null));
                }
                lines.add(line.toString());
                line.setLength(0);
            }
            case "txBody" -> endText();
            case "tc" -> endCell();
            case "tr" -> {
                sink.add(DocumentBlock.row(BlockSink.cells(row), page));
                row.setLength(0);
            }
            default -> {
                // See above.
            }
        }
    }

    private void endText() {
        String text = String.join("\n", lines).strip();
        lines.clear();
        if (!inCell) {
            sink.add(
                    isTitle ? DocumentBlock.heading(1, text.replace('\n', ' '), page) : DocumentBlock.text(text, page));
        }
    }
}
