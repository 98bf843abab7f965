package dev.medley.security.incidents.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.IfMatch;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.http.VersionedResponse;
import dev.medley.security.incidents.Incident;
import dev.medley.security.incidents.IncidentService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

@Controller("/api/admin/incidents/{id}")
@Tag(name = "Incidents")
class IncidentStateController {

    private final IncidentService service;

    IncidentStateController(IncidentService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "IncidentClosure")
    record Closure(
            @NotBlank @SingleLine @Size(max = 500) @Schema(description = "Why it is over", example = "Blocked")
            String reason) {}

    @Post("/acknowledge")
    @Access("incident:write:all")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "acknowledgeIncident",
            summary = "Take an open incident on",
            description = "Whoever does has it, unless somebody else does.")
    @ApiResponse(responseCode = "200", description = "The incident")
    @Problems({"incident-state-invalid", "incident-unknown"})
    HttpResponse<IncidentView> acknowledge(UUID id, IfMatch ifMatch, AuditContext context) {
        return answer(service.acknowledge(context, id, ifMatch));
    }

    @Post("/mitigate")
    @Access("incident:write:all")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "mitigateIncident",
            summary = "Say that an incident does no harm any more",
            description = "It opens again by itself if its anomalies go on.")
    @ApiResponse(responseCode = "200", description = "The incident")
    @Problems({"incident-state-invalid", "incident-unknown"})
    HttpResponse<IncidentView> mitigate(UUID id, IfMatch ifMatch, AuditContext context) {
        return answer(service.mitigate(context, id, ifMatch));
    }

    @Post("/close")
    @Access("incident:write:all")
    @Status(HttpStatus.OK)
    @Operation(operationId = "closeIncident", summary = "End the work on an incident")
    @ApiResponse(responseCode = "200", description = "The incident")
    @Problems({"incident-state-invalid", "incident-unknown"})
    HttpResponse<IncidentView> close(UUID id, @Valid @Body Closure closure, IfMatch ifMatch, AuditContext context) {
        return answer(service.close(context, id, closure.reason().strip(), ifMatch));
    }

    @Post("/reopen")
    @Access("incident:write:all")
    @Status(HttpStatus.OK)
    @Operation(operationId = "reopenIncident", summary = "Take the work on an incident up again")
    @ApiResponse(responseCode = "200", description = "The incident")
    @Problems({"incident-open-exists", "incident-state-invalid", "incident-unknown"})
    HttpResponse<IncidentView> reopen(UUID id, IfMatch ifMatch, AuditContext context) {
        return answer(service.reopen(context, id, ifMatch));
    }

    static HttpResponse<IncidentView> answer(Incident incident) {
        return VersionedResponse.of(IncidentView.of(incident), incident.version());
    }
}
