package dev.medley.ml.models;

import dev.medley.ml.models.TrainingResult.Fitted;
import dev.medley.ml.models.TrainingResult.Measured;
import dev.medley.ml.models.TrainingRun.Outcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Decides what becomes of models that were trained. */
@Singleton
class ModelRegistry {

    private final ModelRepository repository;
    private final ModelService service;
    private final ModelArtefacts artefacts;
    private final Clock clock;

    ModelRegistry(ModelRepository repository, ModelService service, ModelArtefacts artefacts, Clock clock) {
        this.repository = repository;
        this.service = service;
        this.artefacts = artefacts;
        this.clock = clock;
    }

    /**
     * A model that is stored and not yet kept.
     *
     * @param artefact where it is stored
     */
    record Stored(UUID id, ModelName name, Fitted fitted, TrainedModel.Artefact artefact) {}

    Stored store(UUID id, ModelName name, Fitted fitted) {
        return new Stored(id, name, fitted, artefacts.store(id, fitted.artefact()));
    }

    void discard(List<Stored> models) {
        artefacts.delete(models.stream().map(model -> model.artefact().key()).toList());
    }

    /** Keeps models, each with its status, in the caller's transaction. */
    List<Outcome> keep(TrainingRun training, UUID actorId, List<Stored> models) {
        List<Outcome> outcomes = new ArrayList<>();
        models.stream().sorted(Comparator.comparing(Stored::name)).forEach(model -> {
            repository.lock(model.name());
            TrainedModel kept = judged(training, model);
            service.keep(kept, actorId);
            outcomes.add(new Outcome(
                    kept.name(), kept.id(), kept.status(), kept.quality().verdict()));
        });
        return outcomes;
    }

    private TrainedModel judged(TrainingRun training, Stored model) {
        Measured measured = model.fitted().measured();
        boolean hasChampion = repository.champion(model.name()).isPresent();
        Double champion = measured.championScore();
        ModelStatus status;
        String verdict;
        if (!measured.beatsBaseline()) {
            status = ModelStatus.REJECTED;
            verdict = "No better than no model on the held-out rows.";
        } else if (hasChampion && champion != null && measured.score() < champion) {
            status = ModelStatus.CHALLENGER;
            verdict = String.format(
                    Locale.ROOT,
                    "Better than no model; the champion has %.4f on the same held-out rows, and this one %.4f.",
                    champion,
                    measured.score());
        } else {
            status = ModelStatus.CHAMPION;
            verdict = hasChampion && champion != null
                    ? "Better than no model, and no worse than the champion before on the same held-out rows."
                    : "Better than no model on the held-out rows.";
        }
        return new TrainedModel(
                model.id(),
                model.name(),
                repository.nextVersion(model.name()),
                status,
                training.id(),
                model.fitted().learntFrom(),
                new ModelQuality(
                        measured.learnt(), measured.heldOut(), measured.metrics(), measured.baseline(), verdict),
                model.artefact(),
                clock.instant(),
                null);
    }
}
