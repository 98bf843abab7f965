package dev.medley.flags.experiments;

import dev.medley.featureflags.Serving;
import dev.medley.featureflags.Split;
import dev.medley.featureflags.Targeting;
import dev.medley.flags.definitions.ChangeAuthor;
import dev.medley.flags.definitions.FlagTargeting;
import dev.medley.flags.definitions.TargetingService;
import dev.medley.flags.experiments.FlagExperiment.Decision;
import dev.medley.flags.experiments.FlagExperiment.Phase;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Serves something else in the place of a split. An experiment that compares it begins a phase with another split, and stops
 * where one variant is served.
 */
@Singleton
public class SplitChange {

    private final FlagExperimentRepository repository;
    private final TargetingService targetings;
    private final Clock clock;

    SplitChange(FlagExperimentRepository repository, TargetingService targetings, Clock clock) {
        this.repository = repository;
        this.targetings = targetings;
        this.clock = clock;
    }

    /**
     * Where it is served.
     *
     * @param rule null for what those get for whom no rule matches
     * @param version of the targeting that is changed, and no other
     */
    public record Place(
            String flag, String environment, @Nullable String rule, int version) {}

    /** Serves it in an environment that is held. */
    @Transactional
    public FlagTargeting serve(ChangeAuthor author, Place place, Serving serving) {
        Targeting changed = targetings
                .find(place.flag(), place.environment())
                .targeting()
                .withServing(place.rule(), serving)
                .orElseThrow(() -> Refusal.conflict("experiment-rule-gone", "The flag's rule is gone."));
        Optional<FlagExperiment> compared = repository
                .active(place.flag(), place.environment())
                .filter(experiment -> Objects.equals(experiment.plan().rule(), place.rule()));
        compared.ifPresent(experiment -> goOn(experiment, serving));
        return compared.isPresent()
                ? targetings.replace(
                        author, place.flag(), place.environment(), changed, version -> version == place.version())
                : targetings.apply(
                        author, place.flag(), place.environment(), changed, version -> version == place.version());
    }

    private void goOn(FlagExperiment experiment, Serving serving) {
        Split split = serving.split();
        Phase before = Objects.requireNonNull(experiment.phase());
        if (split == null) {
            FlagExperiment stopped = experiment.stopped(
                    new Decision(serving.variant(), "The rollout serves one variant."), clock.instant());
            repository.keep(stopped);
            repository.end(stopped);
            return;
        }
        ExperimentCheck.requireCompared(experiment.plan(), split.weights());
        Phase next = new Phase(before.number() + 1, split.weights(), clock.instant(), null);
        repository.begin(experiment.id(), next);
        repository.keep(experiment.in(next));
    }
}
