package dev.medley.analytics.funnels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody did. */
public record FunnelEvent(
        UUID personId,
        Instant at,
        String type,
        @Nullable String country,
        @Nullable String device) {}
