package dev.medley.analytics.questions.web;

import dev.medley.access.Access;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.questions.TimeFrames;
import dev.medley.analytics.questions.TimeFrames.Wanted;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@Controller("/api/analytics/overview")
@Tag(name = "Analytics")
class OverviewController {

    private static final List<Measure> PEOPLE = List.of(Measure.PEOPLE);
    private static final List<Measure> ACTIVITIES =
            List.of(Measure.PEOPLE, Measure.ACTIVITIES, Measure.SIGN_UPS, Measure.SIGN_INS);
    private static final List<Measure> SALES =
            List.of(Measure.CUSTOMERS, Measure.ORDERS, Measure.REVENUE, Measure.REFUNDED, Measure.NET_REVENUE);
    private static final int TYPES = 50;

    private final AnalyticsService service;
    private final TimeFrames frames;

    OverviewController(AnalyticsService service, TimeFrames frames) {
        this.service = service;
        this.frames = frames;
    }

    @Serdeable
    @Schema(
            name = "AnalyticsOverview",
            description = "The whole system. Amounts are in the smallest unit of the currency")
    record OverviewView(
            FrameView meta,

            @Schema(description = "How many did something on the last day")
            long dailyPeople,

            @Schema(description = "In the last 7 days") long weeklyPeople,
            @Schema(description = "In the last 30 days") long monthlyPeople,

            @Schema(description = "dailyPeople as a part of monthlyPeople")
            double stickiness,

            long people,
            long activities,
            long signUps,
            long signIns,
            long customers,
            long orders,
            long revenue,
            long refunded,
            long netRevenue,

            @Schema(description = "The types of activities that there are most of, at most 50")
            List<TypeView> types) {}

    @Serdeable
    @Schema(name = "ActivityTypeCount")
    record TypeView(@Schema(example = "view") String type, long people, long activities) {}

    @Get("{?from,to,timeZone,currency}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "readAnalyticsOverview", summary = "How many people did what, and bought how much, in all")
    @ApiResponse(responseCode = "200", description = "The numbers")
    @Problems({"currency-invalid", "time-range-invalid", "time-zone-invalid"})
    OverviewView overview(
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue @Parameter(example = "EUR") String currency) {
        TimeFrame frame = frames.of(new Wanted(from, to, timeZone, null, currency));
        long daily = people(frame, 1);
        long monthly = people(frame, 30);
        List<Long> activities = service.totals(ACTIVITIES, frame);
        List<Long> sales = service.totals(SALES, frame);
        return new OverviewView(
                FrameView.of(frame, service.freshness()),
                daily,
                people(frame, 7),
                monthly,
                monthly == 0 ? 0 : (double) daily / monthly,
                activities.get(0),
                activities.get(1),
                activities.get(2),
                activities.get(3),
                sales.get(0),
                sales.get(1),
                sales.get(2),
                sales.get(3),
                sales.get(4),
                types(frame));
    }

    private long people(TimeFrame frame, int days) {
        return service.totals(PEOPLE, frame.last(days)).getFirst();
    }

    private List<TypeView> types(TimeFrame frame) {
        return service
                .ask(new Question(
                        List.of(Measure.ACTIVITIES, Measure.PEOPLE), List.of(Dimension.TYPE), Map.of(), frame, TYPES))
                .stream()
                .map(row -> new TypeView(
                        Objects.requireNonNull(row.keys().getFirst()),
                        row.values().get(1),
                        row.values().get(0)))
                .toList();
    }
}
