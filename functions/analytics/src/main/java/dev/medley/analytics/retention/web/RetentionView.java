package dev.medley.analytics.retention.web;

import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.web.FrameView;
import dev.medley.analytics.retention.RetentionCohort;
import dev.medley.analytics.retention.RetentionMode;
import dev.medley.analytics.retention.RetentionService.Cohort;
import dev.medley.analytics.retention.RetentionService.Return;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

@Serdeable
@Schema(name = "Retention", description = "How many come again")
record RetentionView(
        FrameView meta, Interval interval, RetentionCohort cohort, RetentionMode mode, List<CohortView> cohorts) {

    @Serdeable
    @Schema(name = "CohortRetention", description = "Those who came in one period")
    record CohortView(
            @Schema(description = "The first day of the period")
            LocalDate day,

            long people,

            @Schema(description = "Only periods that have begun")
            List<ReturnView> returns) {

        static CohortView of(Cohort cohort) {
            return new CohortView(
                    cohort.day(),
                    cohort.people(),
                    cohort.returns().stream()
                            .map(r -> ReturnView.of(r, cohort.people()))
                            .toList());
        }
    }

    @Serdeable
    @Schema(name = "RetentionReturn")
    record ReturnView(
            @Schema(description = "How many periods later") int offset,
            long people,

            @Schema(description = "people as a part of the cohort")
            double rate,

            @Schema(description = "Whether the period is over for everybody, and so the number final")
            boolean complete) {

        static ReturnView of(Return again, long cohort) {
            return new ReturnView(
                    again.offset(),
                    again.people(),
                    cohort == 0 ? 0 : (double) again.people() / cohort,
                    again.complete());
        }
    }
}
