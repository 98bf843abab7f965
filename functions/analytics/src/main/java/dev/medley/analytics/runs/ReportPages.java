package dev.medley.analytics.runs;

import dev.medley.analytics.charts.Chart;
import dev.medley.analytics.charts.ChartRenderer;
import dev.medley.pdf.PdfPages;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of a report: lines, a chart, and a table. */
final class ReportPages implements AutoCloseable {

    private static final float MARGIN = 50;
    private static final float SIZE = 9;
    private static final float HEADING = 16;
    private static final float LEADING = 14;

    private final PdfPages pages;

    ReportPages(PDDocument file) throws IOException {
        pages = new PdfPages(file, MARGIN);
    }

    void heading(String text) throws IOException {
        pages.text(0, pages.fitting(text, pages.width(), HEADING), HEADING);
        pages.down(2 * LEADING);
    }

    /** A line of text, and as many more as it takes. */
    void line(String text) throws IOException {
        for (String line : pages.lines(text, pages.width(), SIZE)) {
            pages.text(0, line, SIZE);
            pages.down(LEADING);
        }
    }

    /** Cells of equal width, cut where they are too long. */
    void table(List<String> cells) throws IOException {
        float width = pages.width() / cells.size();
        for (int i = 0; i < cells.size(); i++) {
            pages.text(i * width, pages.fitting(cells.get(i), width - 4, SIZE), SIZE);
        }
        pages.down(LEADING);
    }

    void rule() throws IOException {
        pages.rule(SIZE);
        pages.down(LEADING / 2);
    }

    /** Draws a chart over the whole width. */
    void chart(Chart chart) throws IOException {
        float scale = pages.width() / (float) ChartRenderer.WIDTH;
        float height = scale * (float) ChartRenderer.HEIGHT;
        pages.reserve(height);
        ChartRenderer.draw(chart, new PdfCanvas(pages, pages.left(), pages.y(), scale));
        pages.down(height + LEADING);
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
