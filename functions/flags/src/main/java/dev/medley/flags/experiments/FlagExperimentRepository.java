package dev.medley.flags.experiments;

import dev.medley.flags.experiments.FlagExperiment.Buckets;
import dev.medley.flags.experiments.FlagExperiment.Phase;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All experiments on flags. */
public interface FlagExperimentRepository {

    /** Which experiments a list is of; what is null does not matter. */
    record Filter(
            @Nullable String flag,
            @Nullable String environment,
            @Nullable ExperimentState state) {}

    void add(FlagExperiment experiment, UUID flagId);

    /** Keeps what changed of it, phases aside. */
    void keep(FlagExperiment experiment);

    /** Ends the phase that is open, if one is, and begins this one. */
    void begin(UUID id, Phase phase);

    /** Ends the phase that is open. */
    void end(FlagExperiment experiment);

    void remove(UUID id);

    Optional<FlagExperiment> find(UUID id);

    /** The same, held until the transaction ends. */
    Optional<FlagExperiment> lock(UUID id);

    /** The one that is running or paused on a flag in an environment. */
    Optional<FlagExperiment> active(String flag, String environment);

    /** The buckets that experiments have of a layer, by their order; nobody else takes any until the transaction ends. */
    List<Buckets> taken(String environment, String layer);

    Page<FlagExperiment> list(Filter filter, PageRequest page);
}
