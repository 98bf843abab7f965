package dev.medley.security.incidents.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.security.incidents.ActionService;
import dev.medley.security.incidents.IncidentAction;
import dev.medley.security.incidents.ResponseAction;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/incidents/{id}/actions")
@Tag(name = "Incidents")
class ActionsController {

    private final ActionService service;

    ActionsController(ActionService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "IncidentAction")
    record ActionView(
            UUID id,
            ResponseAction action,
            String network,

            @Schema(description = "The penalty that the network got")
            UUID penaltyId,

            @Schema(description = "The anomaly that it was done about")
            UUID anomalyId,

            Instant since,
            @Schema(description = "When it ends by itself") Instant until,
            @Nullable Instant undoneAt,
            @Nullable UUID undoneBy) {

        static ActionView of(IncidentAction action) {
            return new ActionView(
                    action.id(),
                    action.action(),
                    action.network(),
                    action.penaltyId(),
                    action.anomalyId(),
                    action.since(),
                    action.until(),
                    action.undoneAt(),
                    action.undoneBy());
        }
    }

    @Get
    @Access("incident:read:all")
    @Operation(operationId = "listIncidentActions", summary = "What was done by itself about an incident, newest first")
    @ApiResponse(responseCode = "200", description = "A page of actions")
    @Problems("incident-unknown")
    PageView<ActionView> list(UUID id, PageRequest page) {
        return PageView.of(service.list(id, page), ActionView::of);
    }

    @Post("/{actionId}/undo")
    @Access(value = "incident:write:all", stepUp = true)
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "undoIncidentAction",
            summary = "Take back what was done about an incident",
            description = "It is not done again by itself for the same incident.")
    @ApiResponse(responseCode = "200", description = "The action")
    @Problems({"incident-action-over", "incident-action-unknown", "incident-unknown"})
    ActionView undo(UUID id, UUID actionId, AuditContext context) {
        return ActionView.of(service.undo(context, id, actionId));
    }
}
