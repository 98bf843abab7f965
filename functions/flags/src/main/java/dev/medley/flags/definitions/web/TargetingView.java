package dev.medley.flags.definitions.web;

import dev.medley.featureflags.Targeting;
import dev.medley.flags.definitions.FlagTargeting;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Serdeable
@Schema(name = "FlagTargeting", description = "Who gets which variant of a flag in an environment")
record TargetingView(String environment, int version, Instant updatedAt, Targeting targeting) {

    static TargetingView of(FlagTargeting flagTargeting) {
        return new TargetingView(
                flagTargeting.environment(),
                flagTargeting.version(),
                flagTargeting.updatedAt(),
                flagTargeting.targeting());
    }
}
