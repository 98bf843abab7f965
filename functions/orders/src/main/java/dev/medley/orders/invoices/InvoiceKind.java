package dev.medley.orders.invoices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What an invoice says: that something is to be paid, or that it is given back. */
@Serdeable
public enum InvoiceKind {
    @JsonProperty("invoice")
    INVOICE("INV-", "Invoice"),
    @JsonProperty("credit-note")
    CREDIT_NOTE("CN-", "Credit note");

    private static final int DIGITS = 7;

    private final String prefix;
    private final String title;

    InvoiceKind(String prefix, String title) {
        this.prefix = prefix;
        this.title = title;
    }

    String number(long sequence) {
        String digits = String.valueOf(sequence);
        return prefix + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    String title() {
        return title;
    }
}
