package dev.medley.orders.invoices.web;

import dev.medley.kernel.Money;
import dev.medley.orders.invoices.Invoice;
import dev.medley.orders.invoices.InvoiceDocument;
import dev.medley.orders.invoices.InvoiceKind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Invoice", description = "What is billed for an order, or credited")
record InvoiceView(
        UUID id,
        InvoiceKind kind,
        @Schema(example = "INV-0000042") String number,

        @Nullable @Schema(description = "The invoice that a credit note is about", example = "INV-0000041")
        String corrects,

        Money total,
        Instant issuedAt) {

    static InvoiceView of(Invoice invoice) {
        InvoiceDocument document = invoice.document();
        return new InvoiceView(
                invoice.id(),
                document.kind(),
                document.number(),
                document.corrects(),
                Money.of(document.total(), document.currency()),
                document.issuedAt());
    }
}
