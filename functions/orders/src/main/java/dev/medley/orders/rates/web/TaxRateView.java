package dev.medley.orders.rates.web;

import dev.medley.orders.rates.TaxRate;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "TaxRate", description = "What tax is due on things of a class in a country")
record TaxRateView(
        @Schema(example = "AT") String country,
        @Schema(example = "standard") String taxClass,

        @Schema(description = "In hundredths of a percent", example = "2000")
        int rate) {

    static TaxRateView of(TaxRate rate) {
        return new TaxRateView(rate.country(), rate.taxClass(), rate.rate());
    }
}
