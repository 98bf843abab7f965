package dev.medley.security.anomalies.web;

import dev.medley.security.anomalies.Anomaly;
import dev.medley.security.anomalies.AnomalyKind;
import dev.medley.security.anomalies.AnomalyState;
import dev.medley.security.anomalies.Contribution;
import dev.medley.security.anomalies.Feature;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Anomaly")
record AnomalyView(
        UUID id,
        AnomalyKind kind,
        AnomalyState state,

        @Nullable @Schema(description = "The account that sent the requests; null where nobody had signed in")
        UUID principal,

        @Schema(description = "Where most of the requests came from")
        String network,

        @Nullable @Schema(description = "What most of the requests called")
        String operation,

        @Nullable String country,
        Instant firstSeenAt,
        Instant lastSeenAt,

        @Schema(description = "In how many windows it was seen; there is one each minute")
        int windows,

        @Schema(description = "The highest, as a multiple of what it takes to be an anomaly")
        double score,

        @Schema(description = "Who gave the score: rules, forest or external")
        String scorer,

        String scorerVersion,

        @Schema(
                description = "Why it is one",
                example = "412 requests a minute (usually 3); 96 different paths a minute (usually 2)")
        String explanation,

        @Schema(description = "What makes the score, the greatest first")
        List<FeatureView> features,

        @Nullable UUID reviewedBy,
        @Nullable Instant reviewedAt) {

    @Serdeable
    @Schema(name = "AnomalyFeature")
    record FeatureView(
            Feature feature,
            @Schema(description = "The same in words") String label,
            double value,

            @Nullable @Schema(description = "What it usually is; null where nobody knows")
            Double usual,

            @Schema(description = "How much of the score it makes, from 0 to 1")
            double share) {

        static FeatureView of(Contribution contribution) {
            return new FeatureView(
                    contribution.feature(),
                    contribution.feature().words(),
                    contribution.value(),
                    contribution.usual(),
                    contribution.share());
        }
    }

    static AnomalyView of(Anomaly anomaly) {
        return new AnomalyView(
                anomaly.id(),
                anomaly.kind(),
                anomaly.state(),
                anomaly.accountId(),
                anomaly.network(),
                anomaly.operation(),
                anomaly.country(),
                anomaly.firstSeenAt(),
                anomaly.lastSeenAt(),
                anomaly.windows(),
                anomaly.score(),
                anomaly.scorer().name(),
                anomaly.scorer().version(),
                anomaly.explanation(),
                anomaly.contributions().stream().map(FeatureView::of).toList(),
                anomaly.reviewedBy(),
                anomaly.reviewedAt());
    }
}
