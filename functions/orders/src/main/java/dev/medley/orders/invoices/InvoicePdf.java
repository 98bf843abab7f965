package dev.medley.orders.invoices;

import dev.medley.kernel.Money;
import dev.medley.orders.orders.PostalAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Writes an invoice as PDF; the same invoice is the same bytes. */
final class InvoicePdf {

    private final InvoiceDocument invoice;
    private final InvoicePages pages;

    private InvoicePdf(InvoiceDocument invoice, InvoicePages pages) {
        this.invoice = invoice;
        this.pages = pages;
    }

    static byte[] write(InvoiceDocument invoice) {
        try (PDDocument file = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            file.setDocumentId(invoice.issuedAt().toEpochMilli());
            file.setDocumentInformation(information(invoice));
            try (InvoicePages pages = new InvoicePages(file)) {
                new InvoicePdf(invoice, pages).write();
            }
            file.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDDocumentInformation information(InvoiceDocument invoice) {
        GregorianCalendar issued = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        issued.setTimeInMillis(invoice.issuedAt().toEpochMilli());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(invoice.kind().title() + " " + invoice.number());
        information.setProducer("Medley");
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        return information;
    }

    private void write() throws IOException {
        pages.heading(invoice.kind().title() + " " + invoice.number());
        pages.line("Date: " + invoice.issuedAt().atZone(ZoneOffset.UTC).toLocalDate());
        pages.line("Order: " + invoice.orderNumber());
        if (invoice.corrects() != null) {
            pages.line("Corrects invoice: " + invoice.corrects());
        }
        pages.gap();
        for (String part : seller()) {
            pages.line(part);
        }
        pages.gap();
        for (String part : recipient()) {
            pages.line(part);
        }
        pages.gap();
        pages.row("Description", "Quantity", "Net", "Tax rate", "Tax", "Total");
        pages.rule();
        for (InvoiceLine line : invoice.lines()) {
            pages.row(
                    line.title(),
                    line.quantity() == null ? "" : line.quantity().toString(),
                    money(line.net()),
                    rate(line.taxRate()),
                    money(line.tax()),
                    money(line.total()));
        }
        pages.rule();
        sums();
    }

    private void sums() throws IOException {
        for (var taxed : invoice.taxes().entrySet()) {
            pages.row(
                    "Taxed at " + rate(taxed.getKey()),
                    "",
                    money(taxed.getValue().net()),
                    "",
                    money(taxed.getValue().tax()),
                    "");
        }
        String label = invoice.kind() == InvoiceKind.INVOICE ? "Total, paid" : "Total, given back";
        pages.row(
                label + ", " + invoice.currency(),
                "",
                money(invoice.net()),
                "",
                money(invoice.tax()),
                money(invoice.total()));
    }

    private List<String> seller() {
        List<String> parts = new ArrayList<>(
                List.of(invoice.seller().name(), invoice.seller().address()));
        if (!invoice.seller().taxNumber().isEmpty()) {
            parts.add("Tax number: " + invoice.seller().taxNumber());
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private List<String> recipient() {
        PostalAddress address = invoice.recipient();
        if (address == null) {
            return List.of("To an account that is erased");
        }
        List<String> parts = new ArrayList<>(List.of(address.name(), address.street()));
        if (address.extra() != null) {
            parts.add(address.extra());
        }
        parts.add(address.postalCode() + " " + address.city());
        parts.add(address.country());
        return parts;
    }

    private String money(long amount) {
        return Money.of(amount, invoice.currency()).toDecimal().toPlainString();
    }

    private static String rate(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + " %";
    }
}
