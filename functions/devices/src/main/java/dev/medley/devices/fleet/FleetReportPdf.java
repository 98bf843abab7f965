package dev.medley.devices.fleet;

import dev.medley.devices.fleet.FleetReportRepository.ErrorPattern;
import dev.medley.devices.fleet.FleetReportRepository.ReportedDevice;
import dev.medley.devices.fleet.FleetReportRepository.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Writes how devices are as PDF, from top to bottom; a page that is full is followed by another. */
final class FleetReportPdf implements AutoCloseable {

    /** Comes with the PDF library; has Latin, Greek and Cyrillic letters. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float MARGIN = 50;
    private static final float SIZE = 9;
    private static final float HEADING = 14;
    private static final float LEADING = 13;
    private static final int LONGEST = 110;

    private final PDDocument file;
    private final CmapLookup letters;
    private final PDFont font;
    private PDPageContentStream content;
    private float y;

    private FleetReportPdf(PDDocument file) throws IOException {
        this.file = file;
        TrueTypeFont outlines = outlines();
        letters = outlines.getUnicodeCmapLookup();
        font = PDType0Font.load(file, outlines, true);
        content = page();
    }

    static byte[] write(LocalDate day, Summary summary, List<ErrorPattern> errors, List<ReportedDevice> devices) {
        try (PDDocument file = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (FleetReportPdf report = new FleetReportPdf(file)) {
                report.heading("Device health, " + day);
                report.summary(summary);
                report.heading("Errors of the last week");
                for (ErrorPattern error : errors) {
                    report.line("%d times on %d devices: %s (%s)"
                            .formatted(error.occurrences(), error.devices(), error.title(), error.kind()));
                }
                report.heading("The least healthy devices");
                for (ReportedDevice device : devices) {
                    report.line("%d  %s  %s  %s"
                            .formatted(device.health(), device.controllerId(), device.version(), device.reasons()));
                }
            }
            file.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void summary(Summary summary) throws IOException {
        line("Devices: " + summary.devices());
        line("Seen in the last hour: " + summary.seenInAnHour() + ", in the last day: " + summary.seenInADay());
        line(String.format(Locale.ROOT, "Average health: %.1f of 100", summary.averageHealth()));
        counts("By status", summary.byStatus());
        counts("By compliance", summary.byCompliance());
        counts("By version", summary.byVersion());
    }

    private void counts(String title, Map<String, Integer> counts) throws IOException {
        line(title + ":");
        for (var count : counts.entrySet()) {
            line("    " + count.getKey() + ": " + count.getValue());
        }
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

    private void heading(String text) throws IOException {
        y -= LEADING;
        text(text, HEADING);
    }

    private void line(String text) throws IOException {
        text(text, SIZE);
    }

    private void text(String text, float size) throws IOException {
        if (y < MARGIN) {
            content.close();
            content = page();
        }
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(MARGIN, y);
        content.showText(printable(text));
        content.endText();
        y -= size == HEADING ? 2 * LEADING : LEADING;
    }

    /** What the font has no letter for is a question mark. */
    private String printable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> out.appendCodePoint(letters.getGlyphId(c) == 0 ? '?' : c));
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
