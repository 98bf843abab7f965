package dev.medley.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
    private final Map<Integer, Float> widths = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();
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
        float width = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            width += width(text.codePointAt(at));
        }
        return width * size;
    }

    /** Of a letter, in parts of the size; each is measured once. */
    private float width(int letter) throws IOException {
        Float known = widths.get(letter);
        if (known == null) {
            known = font.getStringWidth(Character.toString(printable(letter))) / 1000;
            widths.put(letter, known);
        }
        return known;
    }

    /** As much of the beginning as there is room for. */
    public String fitting(String text, float room, float size) throws IOException {
        return text.substring(0, end(text, 0, room, size));
    }

    /** Where what there is room for ends. */
    private int end(String text, int from, float room, float size) throws IOException {
        int end = from;
        float taken = 0;
        while (end < text.length()) {
            taken += width(text.codePointAt(end)) * size;
            if (taken > room) {
                break;
            }
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    /** The text in lines that fit, broken between words where that is possible. */
    public List<String> lines(String text, float room, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.replace("\r", "").replace('\t', ' ').split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                float left = room - (line.isEmpty() ? 0 : width(line + " ", size));
                if (!line.isEmpty() && end(word, 0, left, size) < word.length()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                int from = 0;
                int end = end(word, from, room, size);
                while (end < word.length()) {
                    int next = Math.max(end, word.offsetByCodePoints(from, 1));
                    lines.add(word.substring(from, next));
                    from = next;
                    end = end(word, from, room, size);
                }
                line.append(line.isEmpty() ? "" : " ").append(word, from, word.length());
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

    /** The scripts of letters that were to be drawn and that the font lacks, by their names in Unicode. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    private String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().peek(this::noteMissing).map(this::printable).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private int printable(int letter) {
        return letters.getGlyphId(letter) == 0 ? '?' : letter;
    }

    /** Marks and signs belong to no script of their own. */
    private void noteMissing(int letter) {
        if (letters.getGlyphId(letter) == 0) {
            UnicodeScript script = UnicodeScript.of(letter);
            boolean isNamed = script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED;
            missing.add(isNamed ? script.name().toLowerCase(Locale.ROOT) : "signs");
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
