package dev.medley.analytics.baskets.web;

import dev.medley.access.Access;
import dev.medley.analytics.baskets.BasketRule;
import dev.medley.analytics.baskets.BasketService;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.questions.TimeFrames;
import dev.medley.analytics.questions.TimeFrames.Wanted;
import dev.medley.analytics.questions.web.FrameView;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Controller("/api/analytics/products/baskets")
@Tag(name = "Analytics")
class BasketController {

    private final BasketService service;
    private final AnalyticsService analytics;
    private final TimeFrames frames;

    BasketController(BasketService service, AnalyticsService analytics, TimeFrames frames) {
        this.service = service;
        this.analytics = analytics;
        this.frames = frames;
    }

    @Serdeable
    @Schema(name = "MarketBaskets", description = "What is bought together")
    record BasketsView(
            FrameView meta,

            @Schema(description = "How many orders were looked at; at most the latest 100,000")
            long baskets,

            @Schema(description = "In how many orders products had to be together")
            int leastBaskets,

            List<BasketRuleView> rules) {}

    @Serdeable
    @Schema(name = "BasketRule")
    record BasketRuleView(
            @Schema(description = "Who buys these") List<UUID> these,
            @Schema(description = "buys that") UUID that,
            long baskets,

            @Schema(description = "The part of all orders that has all of them")
            double support,

            @Schema(description = "The part of the orders with these that has that")
            double confidence,

            @Schema(description = "How many times as often as by chance")
            double lift,

            @Schema(description = "How much more of all orders than by chance")
            double leverage) {

        static BasketRuleView of(BasketRule rule) {
            return new BasketRuleView(
                    rule.these().stream().sorted().toList(),
                    rule.that(),
                    rule.baskets(),
                    rule.support(),
                    rule.confidence(),
                    rule.lift(),
                    rule.leverage());
        }
    }

    @Get("{?support,confidence,limit,from,to,timeZone}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readMarketBaskets",
            summary = "What is bought together",
            description =
                    "Rules of up to three products, found by FP-growth. What fewer than five orders have together is no rule.")
    @ApiResponse(responseCode = "200", description = "The rules, those with the greatest lift first")
    @Problems({"time-range-invalid", "time-zone-invalid"})
    BasketsView baskets(
            @QueryValue(defaultValue = "0.001") @DecimalMin("0.0001") @DecimalMax("1") double support,
            @QueryValue(defaultValue = "0.1") @DecimalMin("0") @DecimalMax("1") double confidence,
            @QueryValue(defaultValue = "50") @Min(1) @Max(500) int limit,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone) {
        TimeFrame frame = frames.of(new Wanted(from, to, timeZone, null, null));
        BasketService.Found found = service.rules(frame, support, confidence, limit);
        return new BasketsView(
                FrameView.of(frame, analytics.asOf()),
                found.baskets(),
                found.leastBaskets(),
                found.rules().stream().map(BasketRuleView::of).toList());
    }
}
