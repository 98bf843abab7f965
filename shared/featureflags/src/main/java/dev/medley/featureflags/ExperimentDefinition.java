package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An experiment on a split of a flag, as an environment has it.
 *
 * @param phase counted up when its split changes; what was seen under another split is not compared with it
 * @param rule the rule whose split it is; null for what those get for whom no rule matches
 * @param control the variant that the others are compared with, and that those get who are not in its part of the layer
 * @param audience the segment whose members take part; null for everybody
 * @param layer its part of the subjects; null where it shares them with other experiments
 * @param recording whether it is noted who has had which variant
 */
@Serdeable
public record ExperimentDefinition(
        UUID id,
        int phase,
        @Nullable String rule,
        String control,
        @Nullable String audience,
        @Nullable LayerShare layer,
        boolean recording) {

    /** The part of a layer's buckets that an experiment has, and no other of the same layer. */
    @Serdeable
    public record LayerShare(String name, int from, int until) {}
}
