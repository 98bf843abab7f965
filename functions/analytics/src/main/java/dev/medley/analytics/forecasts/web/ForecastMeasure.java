package dev.medley.analytics.forecasts.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.analytics.questions.Measure;
import io.micronaut.serde.annotation.Serdeable;

/** What can be forecast. */
@Serdeable
enum ForecastMeasure {
    @JsonProperty("orders")
    ORDERS,
    @JsonProperty("revenue")
    REVENUE;

    Measure measure() {
        return this == ORDERS ? Measure.ORDERS : Measure.REVENUE;
    }
}
