package dev.medley.ml.trends.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.kernel.CurrencyCode;
import dev.medley.kernel.TimeZoneId;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.ml.trends.SalesMeasure;
import dev.medley.ml.trends.TrendService;
import dev.medley.ml.trends.TrendService.Asked;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.UUID;

@Controller("/api/ml/trend-analysis")
@Tag(name = "Machine learning")
class TrendController {

    private final TrendService service;
    private final Clock clock;

    TrendController(TrendService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Get("{?measure,productId,historyDays,days,timeZone,currency}")
    @Access("ml:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readTrendAnalysis",
            summary = "How sales go: trend, days of the week, and the days to come",
            description =
                    "A straight line that odd days do not bend and what the days of the week add, tried on the last two "
                            + "weeks against the values of a week before; the better of the two is answered. At least 56 whole days "
                            + "are needed since the first sale.")
    @ApiResponse(responseCode = "200", description = "The trend, its season and the days to come")
    @Problems({"currency-invalid", "series-too-short", "time-zone-invalid"})
    TrendView analyse(
            @QueryValue(defaultValue = "revenue") SalesMeasure measure,
            @Nullable @QueryValue @Parameter(description = "Of one product only") UUID productId,
            @QueryValue(defaultValue = "180") @Min(56) @Max(800) int historyDays,
            @QueryValue(defaultValue = "28") @Min(1) @Max(90) int days,
            @QueryValue(defaultValue = "UTC") @Parameter(example = "Europe/Vienna") String timeZone,
            @QueryValue(defaultValue = "EUR") @Parameter(example = "EUR") String currency) {
        Asked asked = new Asked(
                measure,
                historyDays,
                days,
                TimeZoneId.parse(timeZone, "/timeZone"),
                CurrencyCode.parse(currency, "/currency"),
                productId);
        return TrendView.of(asked, service.analyse(asked), clock.instant());
    }
}
