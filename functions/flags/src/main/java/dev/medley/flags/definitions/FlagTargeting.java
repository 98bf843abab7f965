package dev.medley.flags.definitions;

import dev.medley.featureflags.Targeting;
import java.time.Instant;

/** Who gets which variant of a flag in an environment, and since when. */
public record FlagTargeting(String environment, Targeting targeting, int version, Instant updatedAt) {}
