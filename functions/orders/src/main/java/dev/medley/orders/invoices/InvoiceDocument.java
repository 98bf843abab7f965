package dev.medley.orders.invoices;

import dev.medley.orders.orders.PostalAddress;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that stands in an invoice, as it was when it was issued.
 *
 * @param corrects the number of the invoice that a credit note is about
 * @param recipient null once the account is erased
 */
@Serdeable
public record InvoiceDocument(
        InvoiceKind kind,
        String number,
        @Nullable String corrects,
        String orderNumber,
        Instant issuedAt,
        Seller seller,
        @Nullable PostalAddress recipient,
        String currency,
        List<InvoiceLine> lines) {

    public InvoiceDocument {
        lines = List.copyOf(lines);
    }

    /** Who bills. */
    @Serdeable
    public record Seller(String name, String address, String taxNumber) {}

    /** What is taxed at each rate, and the tax of that. */
    record Taxed(long net, long tax) {

        Taxed plus(Taxed other) {
            return new Taxed(Math.addExact(net, other.net), Math.addExact(tax, other.tax));
        }
    }

    long net() {
        return lines.stream().mapToLong(InvoiceLine::net).sum();
    }

    long tax() {
        return lines.stream().mapToLong(InvoiceLine::tax).sum();
    }

    public long total() {
        return net() + tax();
    }

    /** By rate, in hundredths of a percent. */
    SortedMap<Integer, Taxed> taxes() {
        SortedMap<Integer, Taxed> taxes = new TreeMap<>();
        for (InvoiceLine line : lines) {
            taxes.merge(line.taxRate(), new Taxed(line.net(), line.tax()), Taxed::plus);
        }
        return taxes;
    }

    /** The same invoice, without what tells whom it is for. */
    InvoiceDocument anonymous() {
        return new InvoiceDocument(kind, number, corrects, orderNumber, issuedAt, seller, null, currency, lines);
    }
}
