package dev.medley.orders.invoices;

import dev.medley.pdf.PdfPages;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of an invoice: lines, and rows of six columns. */
final class InvoicePages implements AutoCloseable {

    private static final float MARGIN = 50;
    private static final float SIZE = 10;
    private static final float HEADING = 16;
    private static final float LEADING = 15;

    /** Where the columns of a row end; the first begins at the margin. */
    private static final float[] ENDS = {220, 270, 335, 385, 440, 495};

    private final PdfPages pages;

    InvoicePages(PDDocument file) throws IOException {
        pages = new PdfPages(file, MARGIN);
    }

    void heading(String text) throws IOException {
        pages.text(0, text, HEADING);
        pages.down(2 * LEADING);
    }

    void line(String text) throws IOException {
        pages.text(0, text, SIZE);
        pages.down(LEADING);
    }

    void gap() throws IOException {
        pages.down(LEADING);
    }

    /** The first cell from the left, as long as its column, the others up to the right. */
    void row(String... cells) throws IOException {
        pages.text(0, pages.fitting(cells[0], ENDS[0], SIZE), SIZE);
        for (int i = 1; i < cells.length; i++) {
            pages.text(ENDS[i] - pages.width(cells[i], SIZE), cells[i], SIZE);
        }
        pages.down(LEADING);
    }

    void rule() throws IOException {
        pages.rule(SIZE);
        pages.down(LEADING / 2);
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
