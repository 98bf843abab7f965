package dev.medley.content.exports;

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

/** Text that flows over pages, from top to bottom; lines are broken between words. */
final class FlowingPages implements AutoCloseable {

    /** Comes with the PDF library; has Latin, Greek and Cyrillic letters. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float MARGIN = 56;
    private static final float INDENT = 18;
    private static final float LEADING = 1.4f;
    private static final float SIZE = 11;
    private static final float[] HEADINGS = {22, 17, 14, 12.5f, 11.5f, 11};

    private final PDDocument file;
    private final CmapLookup letters;
    private final PDFont font;
    private PDPageContentStream content;
    private float y;

    FlowingPages(PDDocument file) throws IOException {
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

    void add(TextBlock block) throws IOException {
        float size = block.heading() == 0 ? SIZE : HEADINGS[Math.min(block.heading(), HEADINGS.length) - 1];
        float left = MARGIN + block.indent() * INDENT;
        if (block.heading() > 0) {
            y -= size / 2;
        }
        boolean first = true;
        for (String line : lines(printable(block.text()), PDRectangle.A4.getWidth() - MARGIN - left, size)) {
            down(size);
            if (first && !block.marker().isEmpty()) {
                show(printable(block.marker()), left - INDENT, size);
            }
            show(line, left, size);
            first = false;
        }
        y -= SIZE / 2;
    }

    private void down(float size) throws IOException {
        y -= size * LEADING;
        if (y < MARGIN) {
            content.close();
            content = page();
            y -= size * LEADING;
        }
    }

    private void show(String text, float x, float size) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private List<String> lines(String text, float width, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                String rest = word;
                if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (width(rest, size) > width) {
                    int fits = fitting(rest, width, size);
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** How much of a word that is longer than a line fits into one. */
    private int fitting(String word, float width, float size) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** What the font has no letter for becomes a question mark; line breaks stay. */
    private String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.replace("\r", "")
                .replace('\t', ' ')
                .codePoints()
                .map(c -> c != '\n' && letters.getGlyphId(c) == 0 ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
