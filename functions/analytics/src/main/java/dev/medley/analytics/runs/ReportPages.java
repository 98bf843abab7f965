package dev.medley.analytics.runs;

import dev.medley.analytics.charts.ChartCanvas;
import dev.medley.analytics.charts.ChartDrawing;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The pages of a report, filled from top to bottom. */
final class ReportPages implements AutoCloseable {

    /** Comes with the PDF library; has Latin, Greek and Cyrillic letters. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float MARGIN = 50;
    private static final float SIZE = 9;
    private static final float HEADING = 16;
    private static final float LEADING = 14;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument file;
    private final CmapLookup letters;
    private final PDFont font;
    private PDPageContentStream content;
    private float y;

    ReportPages(PDDocument file) throws IOException {
        this.file = file;
        TrueTypeFont outlines = outlines();
        letters = outlines.getUnicodeCmapLookup();
        font = PDType0Font.load(file, outlines, true);
        content = page();
    }

    private static TrueTypeFont outlines() throws IOException {
        try (InputStream in = Objects.requireNonNull(PDType0Font.class.getResourceAsStream(FONT))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        file.addPage(page);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(file, page);
    }

    void heading(String text) throws IOException {
        text(MARGIN, y, fitting(text, WIDTH, HEADING), HEADING);
        down(2 * LEADING);
    }

    /** A line of text, and as many more as it takes. */
    void line(String text) throws IOException {
        String left = text;
        while (!left.isEmpty()) {
            String shown = fitting(left, WIDTH, SIZE);
            int end = shown.length() < left.length() && shown.lastIndexOf(' ') > 0
                    ? shown.lastIndexOf(' ') + 1
                    : Math.max(shown.length(), left.offsetByCodePoints(0, 1));
            text(MARGIN, y, left.substring(0, end).stripTrailing(), SIZE);
            left = left.substring(end);
            down(LEADING);
        }
    }

    /** Cells of equal width, cut where they are too long. */
    void table(List<String> cells) throws IOException {
        float width = WIDTH / cells.size();
        for (int i = 0; i < cells.size(); i++) {
            text(MARGIN + i * width, y, fitting(cells.get(i), width - 4, SIZE), SIZE);
        }
        down(LEADING);
    }

    void rule() throws IOException {
        content.moveTo(MARGIN, y + SIZE);
        content.lineTo(MARGIN + WIDTH, y + SIZE);
        content.stroke();
        down(LEADING / 2);
    }

    /** Room for a chart, over the whole width. */
    ChartCanvas canvas() throws IOException {
        float scale = WIDTH / (float) ChartDrawing.WIDTH;
        float top = y;
        ChartCanvas canvas = new PdfCanvas(this, MARGIN, top, scale);
        down(scale * (float) ChartDrawing.HEIGHT + LEADING);
        return canvas;
    }

    PDPageContentStream content() {
        return content;
    }

    void text(float x, float baseline, String text, float size) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, baseline);
        content.showText(printable(text));
        content.endText();
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * size;
    }

    private void down(float step) throws IOException {
        y -= step;
        if (y < MARGIN) {
            content.close();
            content = page();
        }
    }

    private String fitting(String text, float room, float size) throws IOException {
        String shown = text;
        while (!shown.isEmpty() && width(shown, size) > room) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        return shown;
    }

    /** What the font has no letter for becomes a question mark. */
    private String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> letters.getGlyphId(c) == 0 ? '?' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
