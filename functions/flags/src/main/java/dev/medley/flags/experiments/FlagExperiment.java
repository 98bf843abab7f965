package dev.medley.flags.experiments;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An experiment on a split of a flag in an environment.
 *
 * @param phase the latest; null before it has started
 * @param layerShare its part of its layer; null where it has none
 * @param decision what came of it; null before it has stopped
 */
public record FlagExperiment(
        UUID id,
        String flag,
        String environment,
        ExperimentPlan plan,
        ExperimentState state,
        int version,
        @Nullable Phase phase,
        @Nullable Buckets layerShare,
        @Nullable Decision decision,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** A time during which the split is the same. */
    public record Phase(
            int number,
            Map<String, Integer> weights,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /** Neighbouring buckets of a layer. */
    public record Buckets(int from, int until) {}

    /** What came of it; no variant where everything stays as it is. */
    public record Decision(@Nullable String variant, String reason) {}

    FlagExperiment with(ExperimentPlan changed) {
        return new FlagExperiment(
                id,
                flag,
                environment,
                changed,
                state,
                version + 1,
                phase,
                layerShare,
                decision,
                createdBy,
                createdAt,
                startedAt,
                endedAt);
    }

    FlagExperiment started(Phase first, @Nullable Buckets buckets) {
        return new FlagExperiment(
                id,
                flag,
                environment,
                plan,
                ExperimentState.RUNNING,
                version + 1,
                first,
                buckets,
                null,
                createdBy,
                createdAt,
                first.startedAt(),
                null);
    }

    FlagExperiment in(ExperimentState changed) {
        return new FlagExperiment(
                id,
                flag,
                environment,
                plan,
                changed,
                version + 1,
                phase,
                layerShare,
                decision,
                createdBy,
                createdAt,
                startedAt,
                endedAt);
    }

    FlagExperiment in(Phase next) {
        return new FlagExperiment(
                id,
                flag,
                environment,
                plan,
                state,
                version + 1,
                next,
                layerShare,
                decision,
                createdBy,
                createdAt,
                startedAt,
                endedAt);
    }

    FlagExperiment stopped(Decision made, Instant now) {
        return new FlagExperiment(
                id,
                flag,
                environment,
                plan,
                ExperimentState.STOPPED,
                version + 1,
                phase == null ? null : new Phase(phase.number(), phase.weights(), phase.startedAt(), now),
                layerShare,
                made,
                createdBy,
                createdAt,
                startedAt,
                now);
    }
}
