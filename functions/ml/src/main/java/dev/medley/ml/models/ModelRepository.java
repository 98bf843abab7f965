package dev.medley.ml.models;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The models that there are. */
public interface ModelRepository {

    /** Has everybody wait who changes models of a name. */
    void lock(ModelName name);

    /** The version that the next model of a name has. */
    int nextVersion(ModelName name);

    void add(TrainedModel model);

    Optional<TrainedModel> find(UUID id);

    Optional<TrainedModel> champion(ModelName name);

    /** The one that answered last before the champion. */
    Optional<TrainedModel> lastRetired(ModelName name);

    Page<TrainedModel> list(@Nullable ModelName name, @Nullable ModelStatus status, PageRequest page);

    /** Retires the champion of its name, and has this one answer. */
    void promote(TrainedModel model, Instant now);

    /** Removes all but the newest that do not answer, and says where what they learnt lies. */
    List<String> prune(int kept);
}
