package dev.medley.analytics.retention.web;

import dev.medley.access.Access;
import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.TimeFrames;
import dev.medley.analytics.questions.TimeFrames.Wanted;
import dev.medley.analytics.questions.web.FrameView;
import dev.medley.analytics.retention.RetentionCohort;
import dev.medley.analytics.retention.RetentionMode;
import dev.medley.analytics.retention.RetentionQuestion;
import dev.medley.analytics.retention.RetentionService;
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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

@Controller("/api/analytics/users/retention")
@Tag(name = "Analytics")
class RetentionController {

    private final RetentionService service;
    private final TimeFrames frames;

    RetentionController(RetentionService service, TimeFrames frames) {
        this.service = service;
        this.frames = frames;
    }

    @Get("{?interval,periods,cohort,mode,first,again,cohortId,from,to,timeZone,weekStart}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readRetention",
            summary = "How many of those who came once come again",
            description =
                    "By days, weeks or months of the calendar of timeZone. Mode n-day counts who comes again in just "
                            + "that period, unbounded in it or later, rolling in so many times 24 hours or 7 days after the "
                            + "person's own beginning. Cohort first-time has who never came before, recurring everybody.")
    @ApiResponse(responseCode = "200", description = "A cohort for each period")
    @Problems({"cohort-unknown", "retention-invalid", "time-range-invalid", "time-zone-invalid", "week-start-invalid"})
    RetentionView retention(
            @QueryValue(defaultValue = "week") Interval interval,
            @QueryValue(defaultValue = "8") @Min(1) @Max(60) int periods,
            @QueryValue(defaultValue = "first-time") RetentionCohort cohort,
            @QueryValue(defaultValue = "n-day") RetentionMode mode,
            @Nullable @QueryValue @Size(max = 80) @Parameter(description = "The activity that people come with")
                    String first,
            @Nullable @QueryValue @Size(max = 80) @Parameter(description = "The activity that they come again with")
                    String again,
            @Nullable @QueryValue @Parameter(description = "Only those of a cohort") UUID cohortId,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue @Parameter(example = "monday") String weekStart) {
        RetentionQuestion question = new RetentionQuestion(
                frames.of(new Wanted(from, to, timeZone, weekStart, null)),
                interval,
                periods,
                cohort,
                mode,
                first,
                again,
                cohortId);
        return new RetentionView(
                FrameView.of(question.frame(), service.asOf()),
                interval,
                cohort,
                mode,
                service.count(question).stream()
                        .map(RetentionView.CohortView::of)
                        .toList());
    }
}
