package dev.medley.flags.changes;

import dev.medley.featureflags.Targeting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody asks for.
 *
 * @param applyAt null for as soon as it may
 */
public record NewChange(
        String flag,
        String environment,
        int basedOn,
        Targeting targeting,
        String reason,
        @Nullable Instant applyAt) {}
