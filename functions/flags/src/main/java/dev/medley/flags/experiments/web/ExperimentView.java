package dev.medley.flags.experiments.web;

import dev.medley.flags.experiments.ExperimentPlan;
import dev.medley.flags.experiments.ExperimentState;
import dev.medley.flags.experiments.FlagExperiment;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "FlagExperiment")
record ExperimentView(
        UUID id,
        String flag,
        String environment,
        ExperimentPlan plan,
        ExperimentState state,
        int version,

        @Nullable @Schema(description = "The latest time during which the split is the same")
        Phase phase,

        @Nullable @Schema(description = "Its part of the 100000 buckets of its layer")
        LayerBuckets layerBuckets,

        @Nullable StopRequest decision,

        @Nullable
        @Schema(description = "The change that has to be approved before the decision is served; said when it stops")
        UUID changeId,

        UUID createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    @Serdeable
    @Schema(name = "ExperimentPhase")
    record Phase(
            int number,
            Map<String, Integer> weights,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    @Serdeable
    @Schema(name = "ExperimentLayerBuckets", description = "From the first to the one before until")
    record LayerBuckets(int from, int until) {}

    static ExperimentView of(FlagExperiment experiment) {
        return of(experiment, null);
    }

    static ExperimentView of(FlagExperiment experiment, @Nullable UUID changeId) {
        FlagExperiment.Phase phase = experiment.phase();
        FlagExperiment.Buckets share = experiment.layerShare();
        return new ExperimentView(
                experiment.id(),
                experiment.flag(),
                experiment.environment(),
                experiment.plan(),
                experiment.state(),
                experiment.version(),
                phase == null ? null : new Phase(phase.number(), phase.weights(), phase.startedAt(), phase.endedAt()),
                share == null ? null : new LayerBuckets(share.from(), share.until()),
                StopRequest.of(experiment.decision()),
                changeId,
                experiment.createdBy(),
                experiment.createdAt(),
                experiment.startedAt(),
                experiment.endedAt());
    }
}
