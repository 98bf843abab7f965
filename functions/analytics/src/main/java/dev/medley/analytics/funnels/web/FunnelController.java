package dev.medley.analytics.funnels.web;

import dev.medley.access.Access;
import dev.medley.analytics.funnels.FunnelBreakdown;
import dev.medley.analytics.funnels.FunnelOrder;
import dev.medley.analytics.funnels.FunnelQuestion;
import dev.medley.analytics.funnels.FunnelService;
import dev.medley.analytics.questions.TimeFrames;
import dev.medley.analytics.questions.TimeFrames.Wanted;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Controller("/api/analytics/conversion/funnel")
@Tag(name = "Analytics")
class FunnelController {

    private final FunnelService service;
    private final TimeFrames frames;

    FunnelController(FunnelService service, TimeFrames frames) {
        this.service = service;
        this.frames = frames;
    }

    @Get("{?steps,order,windowHours,exclude,breakdown,cohortId,from,to,timeZone}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readConversionFunnel",
            summary = "How many of those who take a first step take the next",
            description =
                    "Who begins in the time is an entrant, and has windowHours from then on. Of several beginnings of "
                            + "one person the one counts that led farthest. In strict order nothing may come between two steps; what "
                            + "is excluded ends an attempt in every order.")
    @ApiResponse(responseCode = "200", description = "The steps, for each value of the breakdown")
    @Problems({"cohort-unknown", "funnel-invalid", "time-range-invalid", "time-zone-invalid"})
    FunnelView funnel(
            @QueryValue
                    @Parameter(
                            description = "Types of activities, with commas between",
                            example = "view,click,order.paid")
                    String steps,
            @QueryValue(defaultValue = "ordered") FunnelOrder order,
            @QueryValue(defaultValue = "168") @Min(1) @Max(2160) int windowHours,
            @QueryValue(defaultValue = "") @Parameter(description = "Types of activities, with commas between")
                    String exclude,
            @Nullable @QueryValue FunnelBreakdown breakdown,
            @Nullable @QueryValue @Parameter(description = "Only those of a cohort") UUID cohortId,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone) {
        FunnelQuestion question = new FunnelQuestion(
                List.of(steps.split(",", -1)),
                order,
                Duration.ofHours(windowHours),
                exclude.isEmpty() ? Set.of() : Set.copyOf(List.of(exclude.split(",", -1))),
                breakdown,
                cohortId,
                frames.of(new Wanted(from, to, timeZone, null, null)));
        return FunnelView.of(question, service.count(question));
    }
}
