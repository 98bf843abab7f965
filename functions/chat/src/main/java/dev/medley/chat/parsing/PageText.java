package dev.medley.chat.parsing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of one page after another. Tiny text is hidden, that of the colour of what is behind it, and that beyond the edge of the page; so is what is not painted, except where nothing is: that
 * is the text of a scanned page.
 */
final class PageText extends PDFTextStripper {

    private static final float TINY = 2;

    /** Text set so much larger than most of the page is a heading. */
    private static final float HEADING = 1.15f;

    private static final float LARGE_HEADING = 1.5f;
    private static final int LONGEST_HEADING = 150;

    /** A paragraph, or a heading. */
    record Part(String text, int level) {
        boolean isHeading() {
            return level > 0;
        }
    }

    private record Line(String text, float size, boolean endsParagraph) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder unpainted = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final Map<Float, Integer> sizes = new HashMap<>();
    private final PaintedAreas areas = new PaintedAreas();
    private float lineSize;
    private boolean takesUnpainted;

    PageText() {
        setSortByPosition(false);
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        areas.listenTo(this);
        setLineSeparator("\n");
        setParagraphEnd("\u0000");
    }

    List<Part> read(PDDocument document, int page) throws IOException {
        List<Part> parts = read(document, page, false);
        if (parts.isEmpty() && !unpainted.isEmpty()) {
            return read(document, page, true);
        }
        hidden.append(unpainted);
        return parts;
    }

    private List<Part> read(PDDocument document, int page, boolean scanned) throws IOException {
        takesUnpainted = scanned;
        lines.clear();
        areas.clear();
        hidden.setLength(0);
        unpainted.setLength(0);
        sizes.clear();
        setStartPage(page);
        setEndPage(page);
        String _ = getText(document);
        endLine(true);
        return parts();
    }

    /** What is on the page last read, and hidden. */
    String hidden() {
        return hidden.toString();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String said = text.getUnicode();
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean isUnpainted = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
        if (isUnpainted && !takesUnpainted) {
            unpainted.append(said);
        } else if (!isUnpainted && (Math.abs(size(text)) < TINY || isLost(text))) {
            hidden.append(said);
        } else {
            super.processTextPosition(text);
        }
    }

    /** The colour that areas and letters are filled with. */
    Shade ink() {
        try {
            int rgb = getGraphicsState().getNonStrokingColor().toRGB();
            Shade shade = Shade.of((rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
            return new Shade(shade.brightness(), getGraphicsState().getNonStrokeAlphaConstant());
        } catch (IOException | UnsupportedOperationException | IllegalStateException _) {
            return Shade.UNKNOWN;
        }
    }

    /** Whether it cannot be told from what is behind it, or stands beyond the edge of the page. */
    private boolean isLost(TextPosition text) {
        PDRectangle page = getCurrentPage().getCropBox();
        float x = text.getTextMatrix().getTranslateX();
        float y = text.getTextMatrix().getTranslateY();
        float size = Math.abs(size(text));
        boolean isOutside = x > page.getWidth() || y > page.getHeight() || x < -text.getWidth() - size || y < -size;
        return isOutside
                || ink().isLostOn(areas.at(x + page.getLowerLeftX() + size / 4, y + page.getLowerLeftY() + size / 4));
    }

    private static float size(TextPosition text) {
        return text.getFontSizeInPt();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.append(text);
        for (TextPosition position : positions) {
            float size = Math.round(size(position) * 2) / 2f;
            lineSize = Math.max(lineSize, size);
            sizes.merge(size, 1, Integer::sum);
        }
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine(false);
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        endLine(true);
        super.writeParagraphEnd();
    }

    private void endLine(boolean endsParagraph) {
        if (!line.toString().isBlank()) {
            lines.add(new Line(line.toString().strip(), lineSize, endsParagraph));
        } else if (endsParagraph && !lines.isEmpty()) {
            Line last = lines.removeLast();
            lines.add(new Line(last.text, last.size, true));
        }
        line.setLength(0);
        lineSize = 0;
    }

    private List<Part> parts() {
        float usual = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
        List<Part> parts = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (Line each : lines) {
            int level = level(each, usual);
            if (level > 0) {
                flush(paragraph, parts);
                parts.add(new Part(each.text, level));
                continue;
            }
            append(paragraph, each.text);
            if (each.endsParagraph) {
                flush(paragraph, parts);
            }
        }
        flush(paragraph, parts);
        return parts;
    }

    private static int level(Line line, float usual) {
        if (line.size < usual * HEADING || line.text.length() > LONGEST_HEADING) {
            return 0;
        }
        return line.size >= usual * LARGE_HEADING ? 1 : 2;
    }

    /** A word that was broken at the end of a line is one again. */
    private static void append(StringBuilder paragraph, String line) {
        int end = paragraph.length();
        if (end > 1
                && paragraph.charAt(end - 1) == '-'
                && Character.isLetter(paragraph.charAt(end - 2))
                && Character.isLowerCase(line.charAt(0))) {
            paragraph.setLength(end - 1);
            paragraph.append(line);
        } else {
            paragraph.append(end == 0 ? "" : " ").append(line);
        }
    }

    private static void flush(StringBuilder paragraph, List<Part> parts) {
        if (!paragraph.isEmpty()) {
            parts.add(new Part(paragraph.toString(), 0));
            paragraph.setLength(0);
        }
    }
}
