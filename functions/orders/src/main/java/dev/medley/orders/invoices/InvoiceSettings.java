package dev.medley.orders.invoices;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;

/**
 * Who bills; stands on every invoice.
 *
 * @param sellerName the name of the company
 * @param sellerAddress its address, in one line
 * @param sellerTaxNumber its number for value added tax
 */
@ConfigurationProperties("medley.invoices")
public record InvoiceSettings(
        @Bindable(defaultValue = "Medley") @NotNull String sellerName,
        @Bindable(defaultValue = "") @NotNull String sellerAddress,
        @Bindable(defaultValue = "") @NotNull String sellerTaxNumber) {

    InvoiceDocument.Seller seller() {
        return new InvoiceDocument.Seller(sellerName, sellerAddress, sellerTaxNumber);
    }
}
