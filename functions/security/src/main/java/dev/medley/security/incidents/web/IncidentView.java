package dev.medley.security.incidents.web;

import dev.medley.security.anomalies.AnomalyKind;
import dev.medley.security.incidents.Incident;
import dev.medley.security.incidents.IncidentSeverity;
import dev.medley.security.incidents.IncidentState;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Incident")
record IncidentView(
        UUID id,
        String title,
        IncidentSeverity severity,
        IncidentState state,
        @Nullable @Schema(description = "Who has it") UUID assignee,

        @Nullable
        @Schema(
                description =
                        "The account or network that its anomalies are of, or many: with the kind where they are of "
                                + "many; null where people opened it",
                example = "203.0.113.7")
        String subject,

        @Nullable AnomalyKind kind,
        @Schema(description = "How many have joined it") int anomalies,
        Instant openedAt,

        @Nullable @Schema(description = "Null where an anomaly did")
        UUID openedBy,

        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        int version) {

    static IncidentView of(Incident incident) {
        return new IncidentView(
                incident.id(),
                incident.details().title(),
                incident.details().severity(),
                incident.state(),
                incident.details().assignee(),
                incident.subject(),
                incident.kind(),
                incident.anomalies(),
                incident.openedAt(),
                incident.openedBy(),
                incident.updatedAt(),
                incident.closedAt(),
                incident.closeReason(),
                incident.version());
    }
}
