package dev.medley.predictions;

import dev.medley.kernel.Page;
import dev.medley.recordings.TaskFilter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All predictions. */
public interface PredictionRepository {

    Optional<Prediction> find(UUID id, UUID ownerId);

    /** A page, without timelines. */
    Page<Prediction> list(UUID ownerId, TaskFilter taskFilter);

    void keep(UUID id, Verdict verdict, List<TimelineSegment> timeline);
}
