package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A flag as an environment has it.
 *
 * @param salt what its buckets are made with, so that those of two flags have nothing to do with each other
 * @param experiment what runs on one of its splits; null where nothing does
 * @param clientVisible whether clients see it, or servers only
 */
@Serdeable
public record FlagDefinition(
        String key,
        FlagType type,
        String salt,
        boolean clientVisible,
        Map<String, Object> variants,
        Targeting targeting,
        @Nullable ExperimentDefinition experiment) {}
