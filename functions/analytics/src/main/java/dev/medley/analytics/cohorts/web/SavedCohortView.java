package dev.medley.analytics.cohorts.web;

import dev.medley.analytics.cohorts.CohortRule;
import dev.medley.analytics.cohorts.SavedCohort;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "AnalyticsCohort", description = "People that questions can be about")
record SavedCohortView(
        UUID id,
        String name,

        @Nullable CohortRule rule,

        @Schema(description = "How many were in it when it was counted")
        long people,

        Instant countedAt,

        @Schema(description = "Whose it is; nobody else changes it")
        UUID accountId,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    static SavedCohortView of(SavedCohort cohort) {
        return new SavedCohortView(
                cohort.id(),
                cohort.name(),
                cohort.rule(),
                cohort.people(),
                cohort.countedAt(),
                cohort.accountId(),
                cohort.version(),
                cohort.createdAt(),
                cohort.updatedAt());
    }
}
