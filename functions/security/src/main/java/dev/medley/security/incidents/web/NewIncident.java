package dev.medley.security.incidents.web;

import dev.medley.http.SingleLine;
import dev.medley.security.incidents.IncidentDetails;
import dev.medley.security.incidents.IncidentSeverity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NewIncident")
record NewIncident(
        @NotBlank @SingleLine @Size(max = 200) String title,
        @NotNull IncidentSeverity severity,
        @Nullable @Schema(description = "Who has it") UUID assignee) {

    IncidentDetails toDetails() {
        return new IncidentDetails(title.strip(), severity, assignee);
    }
}
