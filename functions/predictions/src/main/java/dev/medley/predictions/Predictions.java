package dev.medley.predictions;

import dev.medley.kernel.Page;
import dev.medley.recordings.Filter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All predictions. */
public interface Predictions {

    Optional<Prediction> find(UUID id, UUID ownerId);

    /** A page, without timelines. */
    Page<Prediction> list(UUID ownerId, Filter filter);

    void keep(UUID id, Verdict verdict, List<Moment> timeline);
}
