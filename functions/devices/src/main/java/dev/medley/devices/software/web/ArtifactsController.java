package dev.medley.devices.software.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.devices.software.Artifact;
import dev.medley.devices.software.ArtifactRepository;
import dev.medley.devices.software.ArtifactService;
import dev.medley.devices.software.ReleaseService;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

@Controller("/api/releases/{id}/artifacts")
@Tag(name = "Releases")
class ArtifactsController {

    private final ArtifactService service;
    private final ArtifactRepository repository;
    private final ReleaseService releases;
    private final Clock clock;

    ArtifactsController(ArtifactService service, ArtifactRepository repository, ReleaseService releases, Clock clock) {
        this.service = service;
        this.repository = repository;
        this.releases = releases;
        this.clock = clock;
    }

    @Post
    @Access("release:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createArtifact",
            summary = "Announce a file of a draft",
            description =
                    "Its maker signs the 32 bytes of its SHA-256 digest with Ed25519. The file itself comes in parts of "
                            + "`partSizeBytes`, the last with what remains; have requests for them signed, then complete it.")
    @ApiResponse(responseCode = "201", description = "The file to come")
    @Problems({
        "artifact-exists",
        "module-unknown",
        "release-published",
        "release-unknown",
        "signature-invalid",
        "signing-key-unknown"
    })
    HttpResponse<ArtifactView> create(UUID id, @Valid @Body ArtifactRequest request, AuditContext context) {
        Artifact artifact = service.announce(context, id, request.announcement(), clock);
        return HttpResponse.created(
                ArtifactView.of(artifact), URI.create("/api/releases/" + id + "/artifacts/" + artifact.id()));
    }

    @Get
    @Access("release:read:all")
    @Operation(operationId = "listArtifacts", summary = "The files of a release")
    @ApiResponse(responseCode = "200", description = "The files")
    @Problems("release-unknown")
    ArtifactViews list(UUID id) {
        return new ArtifactViews(repository.list(releases.find(id).id()).stream()
                .map(ArtifactView::of)
                .toList());
    }

    @Get("/{artifactId}")
    @Access("release:read:all")
    @Operation(operationId = "readArtifact", summary = "One file of a release")
    @ApiResponse(responseCode = "200", description = "The file")
    @Problems("artifact-unknown")
    ArtifactView read(UUID id, UUID artifactId) {
        return ArtifactView.of(service.find(id, artifactId));
    }

    @Post("/{artifactId}/parts")
    @Access("release:write:all")
    @Operation(
            operationId = "signArtifactParts",
            summary = "Get the requests that upload these parts; again when they expire")
    @ApiResponse(responseCode = "200", description = "One request a part, in the same order")
    @Problems({"artifact-unknown", "part-unknown", "upload-over"})
    ArtifactParts sign(UUID id, UUID artifactId, @Valid @Body ArtifactPartNumbers request) {
        return new ArtifactParts(service.sign(id, artifactId, request.partNumbers()));
    }

    @Post("/{artifactId}/completion")
    @Access("release:write:all")
    @Operation(
            operationId = "completeArtifact",
            summary = "Join the parts, and have the file looked at; safe to repeat",
            description = "It is ready when its digest is the one that was signed, and rejected otherwise.")
    @ApiResponse(responseCode = "202", description = "The job that looks at it")
    @Problems({"artifact-unknown", "parts-missing", "quota-exceeded"})
    HttpResponse<AcceptedJob> complete(UUID id, UUID artifactId, AuditContext context) {
        return AcceptedResponse.of(
                "/api/releases/" + id + "/artifacts/" + artifactId,
                AcceptedJob.of(artifactId, service.complete(context, id, artifactId, clock)));
    }

    @Delete("/{artifactId}")
    @Access("release:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteArtifact", summary = "Take a file out of a draft")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"artifact-unknown", "release-published", "release-unknown"})
    void delete(UUID id, UUID artifactId) {
        service.remove(id, artifactId);
    }

    @Serdeable
    record ArtifactViews(List<ArtifactView> artifacts) {}

    @Serdeable
    record ArtifactPartNumbers(
            @NotNull @Size(min = 1, max = 100) List<@NotNull Integer> partNumbers) {}

    @Serdeable
    record ArtifactParts(List<PresignedTransfer> parts) {}
}
