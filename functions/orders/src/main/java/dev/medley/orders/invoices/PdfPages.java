package dev.medley.orders.invoices;

import java.io.IOException;
import java.io.InputStream;
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

/** Text on pages, from top to bottom; a page that is full is followed by another. */
final class PdfPages implements AutoCloseable {

    /** Comes with the PDF library; has Latin, Greek and Cyrillic letters. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float MARGIN = 50;
    private static final float SIZE = 10;
    private static final float HEADING = 16;
    private static final float LEADING = 15;

    /** Where the columns of a row end; the first begins at the margin. */
    private static final float[] ENDS = {270, 320, 385, 435, 490, 545};

    private final PDDocument file;
    private final CmapLookup letters;
    private final PDFont font;
    private PDPageContentStream content;
    private float y;

    PdfPages(PDDocument file) throws IOException {
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
        text(MARGIN, text, HEADING);
        down();
        down();
    }

    void line(String text) throws IOException {
        text(MARGIN, text, SIZE);
        down();
    }

    void gap() throws IOException {
        down();
    }

    /** The first cell from the left, as long as its column, the others up to the right. */
    void row(String... cells) throws IOException {
        text(MARGIN, fitting(cells[0]), SIZE);
        for (int i = 1; i < cells.length; i++) {
            text(ENDS[i] - width(printable(cells[i])), cells[i], SIZE);
        }
        down();
    }

    void rule() throws IOException {
        content.moveTo(MARGIN, y + SIZE);
        content.lineTo(ENDS[ENDS.length - 1], y + SIZE);
        content.stroke();
        y -= LEADING / 2;
    }

    private void text(float x, String text, float size) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(printable(text));
        content.endText();
    }

    private void down() throws IOException {
        y -= LEADING;
        if (y < MARGIN) {
            content.close();
            content = page();
        }
    }

    private String fitting(String text) throws IOException {
        String shown = printable(text);
        while (width(shown) > ENDS[0] - MARGIN) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        return shown;
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
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
