package dev.medley.devices.fleet;

import dev.medley.devices.fleet.FleetReportRepository.ErrorPattern;
import dev.medley.devices.fleet.FleetReportRepository.ReportedDevice;
import dev.medley.devices.fleet.FleetReportRepository.Summary;
import dev.medley.pdf.PdfPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes how devices are as PDF, from top to bottom; a page that is full is followed by another. */
final class FleetReportPdf implements AutoCloseable {

    private static final float MARGIN = 50;
    private static final float SIZE = 9;
    private static final float HEADING = 14;
    private static final float LEADING = 13;

    private final PdfPages pages;

    private FleetReportPdf(PDDocument file) throws IOException {
        pages = new PdfPages(file, MARGIN);
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

    private void heading(String text) throws IOException {
        pages.down(LEADING);
        pages.text(0, text, HEADING);
        pages.down(2 * LEADING);
    }

    private void line(String text) throws IOException {
        pages.text(0, pages.fitting(text, pages.width(), SIZE), SIZE);
        pages.down(LEADING);
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
