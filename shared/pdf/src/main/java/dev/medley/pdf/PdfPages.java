package dev.medley.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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

/**
 * Pages of A4, filled from top to bottom; a page that is full is followed by another. Measures are points, 72 to an inch. A
 * letter that the font lacks becomes a question mark.
 */
public final class PdfPages implements AutoCloseable {

    /** Comes with the PDF library; has Latin, Greek and Cyrillic letters. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument file;
    private final float margin;
    private final CmapLookup letters;
    private final PDFont font;
    private PDPageContentStream content;
    private float y;

    public PdfPages(PDDocument file, float margin) throws IOException {
        this.file = file;
        this.margin = margin;
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
        y = PDRectangle.A4.getHeight() - margin;
        return new PDPageContentStream(file, page);
    }

    /** What lies between the margins. */
    public float width() {
        return PDRectangle.A4.getWidth() - 2 * margin;
    }

    /** Where the next text stands, from the bottom of the page. */
    public float y() {
        return y;
    }

    /** Goes down; onto the next page, where this one ends. */
    public void down(float step) throws IOException {
        y -= step;
        if (y < margin) {
            content.close();
            content = page();
        }
    }

    /** Makes room for something that may not be broken, on this page or on the next. */
    public void reserve(float height) throws IOException {
        if (y - height < margin) {
            down(y);
        }
    }

    /** Text in the present line, so far from the left margin. */
    public void text(float left, String text, float size) throws IOException {
        text(margin + left, y, text, size);
    }

    /** Text anywhere on the page. */
    public void text(float x, float baseline, String text, float size) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, baseline);
        content.showText(printable(text));
        content.endText();
    }

    /** A line over what follows, from margin to margin. */
    public void rule(float above) throws IOException {
        content.moveTo(margin, y + above);
        content.lineTo(margin + width(), y + above);
        content.stroke();
    }

    public float width(String text, float size) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * size;
    }

    /** As much of the beginning as there is room for. */
    public String fitting(String text, float room, float size) throws IOException {
        int end = 0;
        float taken = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            taken += width(text.substring(end, next), size);
            if (taken > room) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    /** The text in lines that fit, broken between words where that is possible. */
    public List<String> lines(String text, float room, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.replace("\r", "").replace('\t', ' ').split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                String rest = word;
                if (!line.isEmpty() && width(line + " " + rest, size) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (width(rest, size) > room) {
                    int fits = Math.max(fitting(rest, room, size).length(), rest.offsetByCodePoints(0, 1));
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** The page that is being filled, to draw on; state that is changed on it is given back by who changes it. */
    public PDPageContentStream content() {
        return content;
    }

    /** Where the left margin ends. */
    public float left() {
        return margin;
    }

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
