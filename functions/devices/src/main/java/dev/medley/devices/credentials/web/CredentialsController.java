package dev.medley.devices.credentials.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import dev.medley.audit.AuditContext;
import dev.medley.devices.FleetScope;
import dev.medley.devices.credentials.CredentialService;
import dev.medley.devices.credentials.CredentialService.Issued;
import dev.medley.devices.credentials.DeviceCredential;
import dev.medley.devices.credentials.DeviceCredential.CredentialKind;
import dev.medley.http.Problems;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/devices/{id}/credentials")
@Tag(name = "Device security", description = "What devices prove themselves with, and what was done to them")
class CredentialsController {

    private final CredentialService service;
    private final RevocationCache revocations;

    CredentialsController(CredentialService service, RevocationCache revocations) {
        this.service = service;
        this.revocations = revocations;
    }

    @Post
    @Access(value = "device:write:own", stepUp = true)
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createDeviceCredential",
            summary = "Give a device a new credential, which is shown this once",
            description = "Those before it end a day later, or at once.")
    @ApiResponse(responseCode = "201", description = "The credential with its secret")
    @Problems({"device-unknown", "owner-required"})
    HttpResponse<IssuedCredentialView> create(UUID id, @Valid @Body CredentialRequest request, AuditContext context) {
        context.actor().requireOwner();
        revocations.requireLive(context.actor());
        Issued issued = service.rotate(context, id, request.endOthersNow());
        return HttpResponse.created(
                new IssuedCredentialView(
                        issued.credential().id(),
                        issued.secret().text(),
                        "TargetToken " + issued.secret().text(),
                        issued.credential().createdAt()),
                URI.create("/api/devices/" + id + "/credentials"));
    }

    @Get
    @Access("device:read:own")
    @Operation(operationId = "listDeviceCredentials", summary = "The credentials of a device that open something")
    @ApiResponse(responseCode = "200", description = "The credentials, without their secrets")
    @Problems("device-unknown")
    DeviceCredentials list(Caller caller, UUID id) {
        return new DeviceCredentials(service.list(id, FleetScope.toRead(caller)).stream()
                .map(DeviceCredentialView::of)
                .toList());
    }

    @Delete("/{credentialId}")
    @Access("device:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDeviceCredential", summary = "Take a credential away")
    @ApiResponse(responseCode = "204", description = "It opens nothing any more")
    @Problems({"credential-unknown", "device-unknown"})
    void delete(UUID id, UUID credentialId, AuditContext context) {
        service.revoke(context, id, credentialId);
    }

    @Serdeable
    record CredentialRequest(
            @Schema(description = "Whether the present ones end at once, as when one is known to others")
            boolean endOthersNow) {}

    @Serdeable
    record IssuedCredentialView(
            UUID id,
            String token,

            @Schema(description = "What the device sends as Authorization")
            String authorization,

            Instant createdAt) {

        @Override
        public String toString() {
            return "IssuedCredentialView[id=" + id + "]";
        }
    }

    @Serdeable
    record DeviceCredentials(List<DeviceCredentialView> credentials) {}

    @Serdeable
    record DeviceCredentialView(
            UUID id,
            CredentialKind kind,

            @Schema(description = "Whom a certificate names; empty for a token")
            String subject,

            Instant createdAt,
            @Nullable Instant expiresAt) {
        static DeviceCredentialView of(DeviceCredential credential) {
            return new DeviceCredentialView(
                    credential.id(),
                    credential.kind(),
                    credential.subject(),
                    credential.createdAt(),
                    credential.expiresAt());
        }
    }
}
