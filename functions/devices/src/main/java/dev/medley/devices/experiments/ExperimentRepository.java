package dev.medley.devices.experiments;

import dev.medley.devices.experiments.Experiment.Sample;
import dev.medley.devices.experiments.Experiment.Verdict;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All experiments. */
public interface ExperimentRepository {

    void add(Experiment experiment, UUID createdBy);

    Optional<Experiment> find(UUID id);

    Optional<Experiment> lock(UUID id);

    Page<Experiment> list(PageRequest page);

    /** Some that are not concluded, after an id, in the order of their ids. */
    List<Experiment> running(UUID after);

    void conclude(UUID id, Verdict verdict, Instant now);

    /** What devices of a group measured since a time, by metric; only those that have a release, where it is not null. */
    Map<String, Sample> samples(UUID groupId, @Nullable UUID releaseId, Instant since, Instant now);
}
