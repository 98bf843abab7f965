package dev.medley.flags.definitions;

import dev.medley.featureflags.Prerequisite;
import dev.medley.featureflags.Targeting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who gets which variant of all flags, by environment. */
public interface TargetingRepository {

    /**
     * What another flag may depend on.
     *
     * @param variants the names of its variants
     */
    record Dependency(String key, Set<String> variants, List<Prerequisite> prerequisites) {}

    /** Adds the same targeting for a new flag in every environment. */
    void add(UUID flagId, Targeting targeting, Instant now);

    void change(UUID flagId, FlagTargeting flagTargeting);

    Optional<FlagTargeting> find(UUID flagId, String environment);

    /** A flag's, in the order of the environments. */
    List<FlagTargeting> all(UUID flagId);

    /** What a flag's are where changes need approval, and what they are to become there by changes that wait. */
    List<Targeting> guarded(UUID flagId);

    /** The flags of an environment that are not archived. */
    List<Dependency> dependencies(String environment);

    /** What flags anywhere that are not archived want this one to be. */
    List<Prerequisite> dependents(String key);

    /**
     * A split that an experiment compares and that stays meanwhile.
     *
     * @param rule null where it is that of those for whom no rule matches
     */
    record HeldSplit(@Nullable String rule) {}

    /** The split of a flag that an experiment holds in an environment. */
    Optional<HeldSplit> held(UUID flagId, String environment);

    /** Whether an experiment compares variants of a flag anywhere. */
    boolean isCompared(UUID flagId);

    /** Those of these segments that there are. */
    Set<String> segments(Set<String> keys);
}
