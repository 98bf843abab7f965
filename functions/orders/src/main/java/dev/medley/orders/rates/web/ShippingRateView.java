package dev.medley.orders.rates.web;

import dev.medley.kernel.Money;
import dev.medley.orders.rates.ShippingRate;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "ShippingRate", description = "What it costs to send something")
record ShippingRateView(
        @Schema(example = "standard") String method,

        @Schema(description = "A country, or any for all that are not named", example = "AT")
        String country,

        String title,
        Money base,

        @Schema(description = "For each kilogram that is begun")
        Money perKilogram) {

    static final String ANY = "any";

    static ShippingRateView of(ShippingRate rate) {
        return new ShippingRateView(
                rate.method(),
                rate.country().equals(ShippingRate.ANYWHERE) ? ANY : rate.country(),
                rate.title(),
                new Money(rate.baseAmount(), rate.currency()),
                new Money(rate.kilogramAmount(), rate.currency()));
    }
}
