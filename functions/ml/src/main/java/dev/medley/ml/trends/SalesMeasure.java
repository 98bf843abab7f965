package dev.medley.ml.trends;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What is counted of sales. */
@Serdeable
public enum SalesMeasure {
    /** In the smallest unit of the currency, less refunds unless of one product. */
    @JsonProperty("revenue")
    REVENUE,
    @JsonProperty("orders")
    ORDERS,
    @JsonProperty("quantity")
    QUANTITY
}
