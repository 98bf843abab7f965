package dev.medley.security.incidents.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.security.incidents.Incident;
import dev.medley.security.incidents.IncidentFilter;
import dev.medley.security.incidents.IncidentRepository;
import dev.medley.security.incidents.IncidentService;
import dev.medley.security.incidents.IncidentSeverity;
import dev.medley.security.incidents.IncidentState;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/incidents")
@Tag(name = "Incidents", description = "What has to be looked after, until it is closed")
class IncidentsController {

    private final IncidentService service;
    private final IncidentRepository repository;

    IncidentsController(IncidentService service, IncidentRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get("{?state,severity,assignee,subject}")
    @Access("incident:read:all")
    @Operation(operationId = "listIncidents", summary = "All incidents, newest first")
    @ApiResponse(responseCode = "200", description = "A page of incidents")
    PageView<IncidentView> list(
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"open", "acknowledged", "mitigated", "closed"}))
                    IncidentState state,
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"low", "medium", "high", "critical"}))
                    IncidentSeverity severity,
            @Nullable @QueryValue UUID assignee,
            @Nullable @QueryValue @Size(max = 50) @Parameter(description = "The account or network that it is of")
                    String subject,
            PageRequest page) {
        return PageView.of(
                repository.list(new IncidentFilter(state, severity, assignee, subject), page), IncidentView::of);
    }

    @Post
    @Access("incident:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "openIncident", summary = "Open an incident by hand")
    @ApiResponse(responseCode = "201", description = "The incident")
    @Problems("assignee-invalid")
    HttpResponse<IncidentView> open(@Valid @Body NewIncident request, AuditContext context) {
        Incident incident = service.open(context, request.toDetails());
        return HttpResponse.created(IncidentView.of(incident), URI.create("/api/admin/incidents/" + incident.id()));
    }

    @Get("/{id}")
    @Access("incident:read:all")
    @Operation(operationId = "readIncident", summary = "One incident")
    @ApiResponse(responseCode = "200", description = "The incident")
    @Problems("incident-unknown")
    HttpResponse<IncidentView> read(UUID id) {
        return IncidentStateController.answer(service.find(id));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("incident:write:all")
    @Operation(operationId = "changeIncident", summary = "Change title, severity or assignee")
    @ApiResponse(responseCode = "200", description = "The incident")
    @Problems({"assignee-invalid", "incident-unknown"})
    HttpResponse<IncidentView> change(
            UUID id, @Valid @Body IncidentPatch patch, IfMatch ifMatch, AuditContext context) {
        return IncidentStateController.answer(service.change(context, id, patch::apply, ifMatch));
    }
}
