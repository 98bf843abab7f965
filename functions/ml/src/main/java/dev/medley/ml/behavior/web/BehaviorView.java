package dev.medley.ml.behavior.web;

import dev.medley.ml.behavior.BehaviorService.Behavior;
import dev.medley.ml.behavior.BehaviorService.Group;
import dev.medley.ml.behavior.ChurnScore;
import dev.medley.ml.models.ScoringArtefact.Driver;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "UserBehavior", description = "How an account behaves, among all in the newest feature set")
record BehaviorView(
        UUID userId,
        BehaviorWindowView meta,

        @Nullable @Schema(description = "The group of accounts that behave alike; null while no model answers")
        ClusterView cluster,

        List<FeatureView> features,

        @Nullable @Schema(description = "null while no model answers")
        ChurnScoreView churn) {

    @Serdeable
    @Schema(name = "UserBehaviorMeta")
    record BehaviorWindowView(int featureSetVersion, Instant from, Instant to, Instant asOf) {}

    @Serdeable
    @Schema(name = "UserCluster")
    record ClusterView(
            int number,

            @Schema(
                    description = "In what its accounts differ most from all",
                    example = "more orders, less recencyDays")
            String label,

            @Schema(description = "Of all accounts") double share,

            int modelVersion) {}

    @Serdeable
    @Schema(name = "UserFeature")
    record FeatureView(
            String name,
            double value,

            @Schema(description = "The percentage of the other accounts that have less")
            double percentile) {}

    @Serdeable
    @Schema(name = "ChurnScore", description = "How likely the account is to stay away")
    record ChurnScoreView(
            UUID userId,
            double score,

            @Schema(description = "What counts most, for (above 0) and against, in log-odds")
            List<Driver> drivers,

            UUID modelId,
            Instant scoredAt) {

        static ChurnScoreView of(ChurnScore score) {
            return new ChurnScoreView(
                    score.accountId(), score.score(), score.drivers(), score.modelId(), score.scoredAt());
        }
    }

    static BehaviorView of(UUID userId, Behavior behavior) {
        List<String> names = behavior.set().kind().features();
        List<FeatureView> features = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            features.add(new FeatureView(
                    names.get(i),
                    behavior.standing().values()[i],
                    behavior.standing().percentiles().get(i)));
        }
        Group group = behavior.group();
        ChurnScore churn = behavior.churn();
        return new BehaviorView(
                userId,
                new BehaviorWindowView(
                        behavior.set().version(),
                        behavior.set().window().from(),
                        behavior.set().window().to(),
                        behavior.set().createdAt()),
                group == null
                        ? null
                        : new ClusterView(group.number(), group.label(), group.share(), group.modelVersion()),
                features,
                churn == null ? null : ChurnScoreView.of(churn));
    }
}
