package dev.medley.devices.software.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.devices.software.ReleaseKey;
import dev.medley.devices.software.ReleaseRepository;
import dev.medley.devices.software.ReleaseService;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PageRequest;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/release-keys")
@Tag(name = "Releases")
class ReleaseKeysController {

    private final ReleaseService service;
    private final ReleaseRepository repository;

    ReleaseKeysController(ReleaseService service, ReleaseRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access(value = "release:write:all", stepUp = true)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "addReleaseKey", summary = "Trust a key that files of releases are signed with")
    @ApiResponse(responseCode = "201", description = "The key")
    @Problems("signing-key-invalid")
    HttpResponse<ReleaseKeyView> add(@Valid @Body ReleaseKeyRequest request, AuditContext context) {
        ReleaseKey key = service.addKey(
                context, request.name().strip(), Base64.getDecoder().decode(request.publicKey()));
        return HttpResponse.created(ReleaseKeyView.of(key), URI.create("/api/release-keys"));
    }

    @Get
    @Access("release:read:all")
    @Operation(operationId = "listReleaseKeys", summary = "All keys that files are or were signed with, newest first")
    @ApiResponse(responseCode = "200", description = "A page of keys")
    PageView<ReleaseKeyView> list(PageRequest page) {
        return PageView.of(repository.listKeys(page), ReleaseKeyView::of);
    }

    @Delete("/{id}")
    @Access("release:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "revokeReleaseKey",
            summary = "Trust a key no more for files that are announced from now on")
    @ApiResponse(responseCode = "204", description = "It signs nothing any more")
    @Problems("signing-key-unknown")
    void revoke(UUID id, AuditContext context) {
        service.revokeKey(context, id);
    }

    @Serdeable
    @Schema(name = "ReleaseKeyRequest")
    record ReleaseKeyRequest(
            @NotBlank @Size(max = 100) @SingleLine String name,

            @NotNull
            @Pattern(regexp = "[A-Za-z0-9+/]{43}=")
            @Schema(description = "The 32 bytes of an Ed25519 key, in base64")
            String publicKey) {}

    @Serdeable
    @Schema(name = "ReleaseKey")
    record ReleaseKeyView(
            UUID id,
            String name,
            String publicKey,
            @Nullable Instant revokedAt,
            Instant createdAt) {
        static ReleaseKeyView of(ReleaseKey key) {
            return new ReleaseKeyView(
                    key.id(),
                    key.name(),
                    Base64.getEncoder().encodeToString(key.publicKey()),
                    key.revokedAt(),
                    key.createdAt());
        }
    }
}
