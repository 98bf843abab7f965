package dev.medley.orders.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.orders.orders.PostalAddress;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InvoicePdfTest {

    private static InvoiceDocument invoice(String name, int lines) {
        return new InvoiceDocument(
                InvoiceKind.INVOICE,
                "INV-0000042",
                null,
                "M0000042",
                Instant.parse("2026-11-29T06:00:00Z"),
                new InvoiceDocument.Seller("Medley", "Ring 1, 1010 Wien", "ATU00000000"),
                new PostalAddress(name, "Ring 1", null, "1010", "Wien", "AT"),
                "EUR",
                IntStream.range(0, lines)
                        .mapToObj(i -> new InvoiceLine(new UUID(0, i), "Mug " + i, "MUG-" + i, 1, 1000, 2000, 200))
                        .toList());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file);
        }
    }

    @Test
    void theSameInvoiceIsTheSameBytes() {
        assertThat(InvoicePdf.write(invoice("A buyer", 3))).isEqualTo(InvoicePdf.write(invoice("A buyer", 3)));
    }

    @Test
    void manyLinesGoOnToMorePages() throws Exception {
        byte[] pdf = InvoicePdf.write(invoice("A buyer", 101));
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getNumberOfPages()).isEqualTo(3);
        }
        assertThat(text(pdf)).contains("Mug 0", "Mug 50", "Mug 100", "1212.00", "ATU00000000");
    }

    @Test
    void namesOfManyScriptsAreWrittenAndOthersDoNoHarm() throws Exception {
        assertThat(text(InvoicePdf.write(invoice("Łukasz Ωμέγα Ольга", 1)))).contains("Łukasz Ωμέγα Ольга");
        assertThat(text(InvoicePdf.write(invoice("山田 \uD83D\uDE00 A", 1)))).contains("?? ? A");
    }

    @Test
    void aTitleThatIsTooLongIsCut() throws Exception {
        InvoiceLine line = new InvoiceLine(new UUID(0, 1), "W".repeat(300), null, 1, 1000, 2000, 200);
        InvoiceDocument one = invoice("A buyer", 1);
        byte[] pdf = InvoicePdf.write(new InvoiceDocument(
                one.kind(),
                one.number(),
                null,
                one.orderNumber(),
                one.issuedAt(),
                one.seller(),
                one.recipient(),
                one.currency(),
                List.of(line)));
        assertThat(text(pdf)).contains("WWWWWWWWWW").doesNotContain("W".repeat(40));
    }
}
