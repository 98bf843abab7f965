package dev.medley.analytics.live.numbers;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What was sold today. */
@Serdeable
@Schema(name = "LiveSales", description = "What was paid for today")
public record LiveSales(
        @Schema(description = "The day, where MEDLEY_ANALYTICS_TIME_ZONE is", example = "2026-11-29")
        String day,

        long ordersLastHour,

        @Schema(description = "By currency, those with most orders first; at most ten")
        List<CurrencySales> currencies) {

    public LiveSales {
        currencies = List.copyOf(currencies);
    }

    /** In one currency. */
    @Serdeable
    @Schema(name = "CurrencySales", description = "The amount is in the smallest unit of the currency")
    public record CurrencySales(@Schema(example = "EUR") String currency, long orders, long revenue) {}
}
