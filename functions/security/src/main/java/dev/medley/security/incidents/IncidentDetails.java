package dev.medley.security.incidents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can change of an incident. */
public record IncidentDetails(
        String title, IncidentSeverity severity, @Nullable UUID assignee) {

    IncidentDetails with(IncidentSeverity other) {
        return new IncidentDetails(title, other, assignee);
    }

    IncidentDetails with(UUID other) {
        return new IncidentDetails(title, severity, other);
    }
}
