package dev.medley.devices.software.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.devices.software.ArtifactDelta;
import dev.medley.devices.software.ArtifactDelta.DeltaStatus;
import dev.medley.devices.software.DeltaService;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;

@Controller("/api/releases/{id}/deltas")
@Tag(name = "Releases")
class DeltasController {

    private final DeltaService service;

    DeltasController(DeltaService service) {
        this.service = service;
    }

    @Post
    @Access("release:write:all")
    @Idempotent
    @Operation(
            operationId = "createDeltas",
            summary = "Have the differences made that lead to this release from another",
            description =
                    "Of each module that both have. A difference is applied before anybody is offered it; devices that "
                            + "cannot use it get the whole file.")
    @ApiResponse(responseCode = "202", description = "The differences, those made before too")
    @Problems({"delta-pointless", "quota-exceeded", "release-not-published", "release-unknown"})
    HttpResponse<DeltaViews> create(UUID id, @Valid @Body DeltaRequest request, AuditContext context) {
        DeltaViews views = DeltaViews.of(service.request(context, id, request.fromReleaseId()));
        return HttpResponse.<DeltaViews>accepted(URI.create("/api/releases/" + id + "/deltas"))
                .body(views);
    }

    @Get
    @Access("release:read:all")
    @Operation(operationId = "listDeltas", summary = "The differences that lead to a release, and what came of them")
    @ApiResponse(responseCode = "200", description = "The differences")
    @Problems("release-unknown")
    DeltaViews list(UUID id) {
        return DeltaViews.of(service.list(id));
    }

    @Serdeable
    record DeltaRequest(@NotNull UUID fromReleaseId) {}

    @Serdeable
    record DeltaViews(List<DeltaView> deltas) {
        static DeltaViews of(List<ArtifactDelta> deltas) {
            return new DeltaViews(deltas.stream().map(DeltaView::of).toList());
        }
    }

    @Serdeable
    @Schema(name = "ArtifactDelta")
    record DeltaView(
            UUID id,
            UUID fromArtifactId,
            UUID toArtifactId,
            DeltaStatus status,

            @Schema(description = "Why there is none; empty otherwise")
            String reason,

            long sizeBytes,
            String sha256,
            UUID jobId) {

        static DeltaView of(ArtifactDelta delta) {
            return new DeltaView(
                    delta.id(),
                    delta.fromId(),
                    delta.toId(),
                    delta.status(),
                    delta.reason(),
                    delta.sizeBytes(),
                    delta.digests().sha256(),
                    delta.jobId());
        }
    }
}
