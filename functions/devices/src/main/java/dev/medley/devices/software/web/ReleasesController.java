package dev.medley.devices.software.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.devices.software.Release;
import dev.medley.devices.software.Release.ReleaseStatus;
import dev.medley.devices.software.ReleaseRepository;
import dev.medley.devices.software.ReleaseService;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.storage.JsonCodec;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/releases")
@Tag(name = "Releases", description = "Sets of software, their signed files, and differences between them")
class ReleasesController {

    private final ReleaseService service;
    private final ReleaseRepository repository;
    private final JsonCodec json;

    ReleasesController(ReleaseService service, ReleaseRepository repository, JsonCodec json) {
        this.service = service;
        this.repository = repository;
        this.json = json;
    }

    @Post
    @Access("release:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createRelease", summary = "Begin a release; files are added until it is published")
    @ApiResponse(responseCode = "201", description = "The draft")
    @Problems("release-exists")
    HttpResponse<ReleaseView> create(@Valid @Body ReleaseRequest request, AuditContext context) {
        Release release = service.create(context, request.draft());
        return HttpResponse.created(ReleaseView.of(release), URI.create("/api/releases/" + release.id()));
    }

    @Get("{?deviceType,status}")
    @Access("release:read:all")
    @Operation(operationId = "listReleases", summary = "All releases, newest first")
    @ApiResponse(responseCode = "200", description = "A page of releases, without their modules")
    PageView<ReleaseView> list(
            @Nullable @QueryValue @Size(max = 64) String deviceType,
            @Nullable @QueryValue ReleaseStatus status,
            PageRequest page) {
        return PageView.of(repository.list(deviceType, status, page), ReleaseView::of);
    }

    @Get("/{id}")
    @Access("release:read:all")
    @Operation(operationId = "readRelease", summary = "One release with its modules")
    @ApiResponse(responseCode = "200", description = "The release")
    @Problems("release-unknown")
    HttpResponse<ReleaseView> read(UUID id) {
        Release release = service.find(id);
        return VersionedResponse.of(ReleaseView.of(release), release.revision());
    }

    @Delete("/{id}")
    @Access("release:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteRelease", summary = "Remove a draft")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"release-published", "release-unknown"})
    void delete(UUID id, AuditContext context) {
        service.remove(context, id);
    }

    @Post("/{id}/publication")
    @Access("release:write:all")
    @Operation(operationId = "publishRelease", summary = "Say that a release stays as it is, and may be rolled out")
    @ApiResponse(responseCode = "200", description = "The release")
    @Problems({"release-incomplete", "release-published", "release-unknown"})
    ReleaseView publish(UUID id, AuditContext context) {
        return ReleaseView.of(service.publish(context, id));
    }

    @Post("/{id}/revocation")
    @Access("release:write:all")
    @Operation(
            operationId = "revokeRelease",
            summary = "Take a release back: from now on no device is offered it, whatever rollouts say")
    @ApiResponse(responseCode = "200", description = "The release")
    @Problems("release-unknown")
    ReleaseView revoke(UUID id, AuditContext context) {
        return ReleaseView.of(service.revoke(context, id));
    }

    @Put("/{id}/sbom")
    @Access("release:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "attachSbom", summary = "Attach the list of a draft's parts, as CycloneDX or SPDX in JSON")
    @ApiResponse(responseCode = "204", description = "It is attached")
    @Problems({"release-published", "release-unknown"})
    void attachSbom(UUID id, @Body Map<String, Object> sbom, AuditContext context) {
        if (!isSbom(sbom)) {
            throw Refusal.invalid(
                    "validation-failed",
                    "",
                    "CycloneDX has bomFormat and specVersion, SPDX has spdxVersion and SPDXID.");
        }
        service.setSbom(context, id, json.write(sbom));
    }

    private static boolean isSbom(Map<String, Object> document) {
        return ("CycloneDX".equals(document.get("bomFormat")) && document.get("specVersion") instanceof String)
                || (document.get("spdxVersion") instanceof String && document.get("SPDXID") instanceof String);
    }

    @Get("/{id}/sbom")
    @Access("release:read:all")
    @Operation(operationId = "readSbom", summary = "The list of a release's parts")
    @ApiResponse(responseCode = "200", description = "The document")
    @Problems({"release-unknown", "sbom-none"})
    @SuppressWarnings("unchecked")
    Map<String, Object> sbom(UUID id) {
        return json.read(service.sbom(id), Map.class);
    }
}
