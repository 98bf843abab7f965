package dev.medley.activities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which activities of an account are wanted. */
public record TimelineFilter(
        @Nullable String type,
        @Nullable Instant from,
        @Nullable Instant to) {}
