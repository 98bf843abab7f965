package dev.medley.ml.models;

import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.kernel.Ids;
import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureSet;
import dev.medley.ml.features.FeatureSetService;
import dev.medley.ml.models.TrainingResult.Fitted;
import dev.medley.ml.models.TrainingResult.Skipped;
import dev.medley.ml.models.TrainingRun.Outcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds the feature sets, trains models of them, and keeps what is worth it. */
@Singleton
public class ModelTrainingWork implements JobWork {

    static final String KIND = "ml-training";

    private static final int BUILT_PERCENT = 40;

    private final TrainingRunRepository trainings;
    private final FeatureSetService featureSets;
    private final List<ModelTrainer> trainers;
    private final ModelRegistry registry;
    private final Clock clock;

    ModelTrainingWork(
            TrainingRunRepository trainings,
            FeatureSetService featureSets,
            List<ModelTrainer> trainers,
            ModelRegistry registry,
            Clock clock) {
        this.trainings = trainings;
        this.featureSets = featureSets;
        this.trainers = trainers;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return trainings
                .find(lease.subjectId())
                .<JobOutcome>map(training -> train(training, lease.ownerId(), progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome train(TrainingRun training, UUID actorId, JobProgress progress) {
        Map<FeatureKind, FeatureSet> sets = new EnumMap<>(FeatureKind.class);
        for (FeatureKind kind : FeatureKind.values()) {
            sets.put(kind, featureSets.build(kind));
            progress.report(BUILT_PERCENT * sets.size() / FeatureKind.values().length);
        }
        List<Outcome> skipped = new ArrayList<>();
        List<ModelRegistry.Stored> stored = new ArrayList<>();
        for (ModelTrainer trainer : trainers) {
            if (training.models().contains(trainer.name())) {
                switch (trainer.train(sets)) {
                    case Skipped(String reason) -> skipped.add(new Outcome(trainer.name(), null, null, reason));
                    case Fitted fitted -> stored.add(registry.store(Ids.next(clock), trainer.name(), fitted));
                }
                int done = skipped.size() + stored.size();
                progress.report(BUILT_PERCENT
                        + (99 - BUILT_PERCENT) * done / training.models().size());
            }
        }
        return new JobOutcome.Result(
                () -> {
                    List<Outcome> outcomes = new ArrayList<>(registry.keep(training, actorId, stored));
                    outcomes.addAll(skipped);
                    trainings.finish(training.id(), outcomes);
                },
                () -> registry.discard(stored));
    }
}
