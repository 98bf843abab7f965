package dev.medley.analytics.affiliates.web;

import dev.medley.access.Access;
import dev.medley.analytics.affiliates.AffiliateConversion;
import dev.medley.analytics.affiliates.AffiliateSums;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Controller("/api/analytics/affiliates/conversions")
@Tag(name = "Analytics")
class AffiliateConversionsController {

    private final AffiliateSums sums;
    private final AnalyticsService analytics;
    private final TimeFrames frames;

    AffiliateConversionsController(AffiliateSums sums, AnalyticsService analytics, TimeFrames frames) {
        this.sums = sums;
        this.analytics = analytics;
        this.frames = frames;
    }

    @Serdeable
    @Schema(name = "AffiliateConversions")
    record ConversionsView(
            FrameView meta,

            @Schema(description = "Those with most orders first")
            List<ConversionView> items) {}

    @Serdeable
    @Schema(name = "AffiliateConversion")
    record ConversionView(
            UUID affiliateId,

            @Nullable @Schema(description = "Null where the affiliate is gone")
            String name,

            @Schema(description = "How often links were followed")
            long clicks,

            @Schema(description = "How many orders were placed after that")
            long orders,

            @Schema(description = "orders as a part of clicks; 0 without clicks")
            double conversionRate) {

        static ConversionView of(AffiliateConversion conversion) {
            return new ConversionView(
                    conversion.affiliateId(),
                    conversion.name(),
                    conversion.clicks(),
                    conversion.orders(),
                    conversion.rate());
        }
    }

    @Get("{?from,to,timeZone,limit}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readAffiliateConversions",
            summary = "How many of those who followed links of affiliates ordered",
            description = "Clicks and orders count within five minutes, on the day on which they were seen.")
    @ApiResponse(responseCode = "200", description = "The affiliates with most orders")
    @Problems({"time-range-invalid", "time-zone-invalid"})
    ConversionsView conversions(
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int limit) {
        TimeFrame frame = frames.of(new Wanted(from, to, timeZone, null, null));
        return new ConversionsView(
                FrameView.of(frame, analytics.asOf()),
                sums.conversions(frame.start(), frame.end(), limit).stream()
                        .map(ConversionView::of)
                        .toList());
    }
}
