package dev.medley.security.incidents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which incidents are wanted; what is null does not matter. */
public record IncidentFilter(
        @Nullable IncidentState state,
        @Nullable IncidentSeverity severity,
        @Nullable UUID assignee,
        @Nullable String subject) {}
