package dev.medley.security.incidents.web;

import dev.medley.http.Patch;
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
@Schema(name = "IncidentPatch", description = "What is left out stays; an assignee that is null goes (RFC 7396)")
record IncidentPatch(
        @Schema(minLength = 1, maxLength = 200, example = "Logins from one network")
        Patch<@NotBlank @SingleLine @Size(max = 200) String> title,

        Patch<@NotNull IncidentSeverity> severity,
        Patch<@Nullable UUID> assignee) {

    IncidentDetails apply(IncidentDetails present) {
        return new IncidentDetails(
                title.isAbsent() ? present.title() : title.get().strip(),
                severity.isAbsent() ? present.severity() : severity.get(),
                assignee.or(present.assignee()));
    }
}
