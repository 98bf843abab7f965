package dev.medley.analytics.alerts.web;

import dev.medley.analytics.alerts.Alert;
import dev.medley.analytics.alerts.AlertEvaluation;
import dev.medley.analytics.alerts.AlertRule;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "AnalyticsAlert")
record AlertView(
        UUID id,
        String name,
        AlertRule rule,
        boolean active,

        @Schema(description = "Whether the number was as the rule says when it was looked at last")
        boolean firing,

        @Nullable @Schema(description = "Until when nobody is told")
        Instant snoozedUntil,

        @Nullable
        @Schema(
                description = "The day, or the moment of today, that was looked at last; null before the first time",
                example = "2026-11-28")
        String evaluatedFor,

        int version,
        Instant createdAt) {

    @Serdeable
    @Schema(name = "AlertEvaluation", description = "One look at the number")
    record AlertEvaluationView(
            UUID id,

            @Schema(description = "The day, the last of several, or the moment of today", example = "2026-11-28")
            String period,

            long value,

            @Schema(description = "What is usual on such a day; of a threshold, the threshold")
            double expected,

            @Nullable @Schema(description = "Of an anomaly: what is not told of is at least this")
            Double low,

            @Nullable @Schema(description = "and at most this")
            Double high,

            boolean firing,

            @Schema(description = "Whether it began or ceased")
            boolean changed,

            @Schema(description = "Whether the owner was told")
            boolean told,

            Instant evaluatedAt) {

        static AlertEvaluationView of(AlertEvaluation evaluation) {
            return new AlertEvaluationView(
                    evaluation.id(),
                    evaluation.period(),
                    evaluation.judgement().value(),
                    evaluation.judgement().expected(),
                    evaluation.judgement().low(),
                    evaluation.judgement().high(),
                    evaluation.judgement().firing(),
                    evaluation.change(),
                    evaluation.told(),
                    evaluation.evaluatedAt());
        }
    }

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.id(),
                alert.name(),
                alert.rule(),
                alert.active(),
                alert.firing(),
                alert.snoozedUntil(),
                alert.evaluatedFor().isEmpty() ? null : alert.evaluatedFor(),
                alert.version(),
                alert.createdAt());
    }
}
