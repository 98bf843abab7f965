package dev.medley.security.incidents.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.MultiLine;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.security.incidents.IncidentRepository;
import dev.medley.security.incidents.IncidentService;
import dev.medley.security.incidents.TimelineEntry;
import dev.medley.security.incidents.TimelineType;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/incidents/{id}/timeline")
@Tag(name = "Incidents")
class TimelineController {

    private final IncidentService service;
    private final IncidentRepository repository;

    TimelineController(IncidentService service, IncidentRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(name = "NewIncidentNote")
    record NewNote(@NotBlank @MultiLine @Size(max = 4000) String text) {}

    @Serdeable
    @Schema(name = "TimelineEntry")
    record TimelineEntryView(
            UUID id,
            TimelineType type,
            Instant occurredAt,

            @Nullable @Schema(description = "Who did it; null where nobody did")
            UUID actorId,

            String text,

            @Nullable @Schema(description = "The anomaly or action that it is about")
            UUID referenceId) {

        static TimelineEntryView of(TimelineEntry entry) {
            return new TimelineEntryView(
                    entry.id(), entry.type(), entry.occurredAt(), entry.actorId(), entry.text(), entry.referenceId());
        }
    }

    @Get
    @Access("incident:read:all")
    @Operation(operationId = "readIncidentTimeline", summary = "What happened to an incident, newest first")
    @ApiResponse(responseCode = "200", description = "A page of entries")
    @Problems("incident-unknown")
    PageView<TimelineEntryView> list(UUID id, PageRequest page) {
        return PageView.of(repository.timeline(service.find(id).id(), page), TimelineEntryView::of);
    }

    @Post
    @Access("incident:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "addIncidentNote", summary = "Write something into the timeline")
    @ApiResponse(responseCode = "201", description = "The entry")
    @Problems("incident-unknown")
    TimelineEntryView add(UUID id, @Valid @Body NewNote note, AuditContext context) {
        return TimelineEntryView.of(service.note(context, id, note.text().strip()));
    }
}
