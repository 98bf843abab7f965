package dev.medley.predictions;

import dev.medley.kernel.Page;
import dev.medley.recordings.TaskFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All predictions. */
public interface PredictionRepository {

    Optional<Prediction> find(UUID id, UUID ownerId);

    /** A page, without timelines. */
    Page<Prediction> list(UUID ownerId, TaskFilter taskFilter);

    /**
     * The owner's predictions among these that are made, in the order of their ids.
     *
     * @param ids of at most some hundreds
     */
    List<MadePrediction> made(List<UUID> ids, UUID ownerId);

    /** Which of these are the owner's and made. */
    Set<UUID> madeAmong(List<UUID> ids, UUID ownerId);

    /** How many of these are the owner's, made or still to be made. */
    int count(List<UUID> ids, UUID ownerId);

    /** Whether the consent that a prediction is made under holds still; true where it names none. */
    boolean isConsented(UUID id);

    /** What the request for a prediction wants. */
    PredictionOptions options(UUID id);

    /** Which variant of the model answers now. */
    ModelChoice choice();

    /**
     * Keeps what was found.
     *
     * @param shadow what the challenger says, apart from it; null where it was not asked
     */
    void keep(UUID id, PredictionResult result, @Nullable ShadowReading shadow);
}
