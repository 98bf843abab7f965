package dev.medley.ml.models;

import dev.medley.ml.models.TrainingRun.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The trainings that were asked for. */
public interface TrainingRunRepository {

    void add(TrainingRun training);

    Optional<TrainingRun> find(UUID id);

    /** The one that was asked for last. */
    Optional<TrainingRun> latest();

    void finish(UUID id, List<Outcome> outcomes);
}
