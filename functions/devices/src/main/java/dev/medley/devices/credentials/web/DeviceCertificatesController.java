package dev.medley.devices.credentials.web;

import dev.medley.access.Access;
import dev.medley.access.RevocationCache;
import dev.medley.audit.AuditContext;
import dev.medley.devices.credentials.CredentialService;
import dev.medley.devices.credentials.web.CredentialsController.DeviceCredentialView;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;

@Controller("/api/devices/{id}/certificates")
@Tag(name = "Device security")
class DeviceCertificatesController {

    private final CredentialService service;
    private final RevocationCache revocations;

    DeviceCertificatesController(CredentialService service, RevocationCache revocations) {
        this.service = service;
        this.revocations = revocations;
    }

    @Post
    @Access(value = "device:write:own", stepUp = true)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "addDeviceCertificate",
            summary = "Let a device prove itself with an X.509 certificate",
            description =
                    "For a stage whose gateway checks the certificates of devices (mutual TLS). Those before it end a day "
                            + "later, or at once.")
    @ApiResponse(responseCode = "201", description = "The credential")
    @Problems({"certificate-invalid", "certificate-taken", "device-unknown", "owner-required"})
    HttpResponse<DeviceCredentialView> trust(UUID id, @Valid @Body CertificateRequest request, AuditContext context) {
        context.actor().requireOwner();
        revocations.requireLive(context.actor());
        return HttpResponse.created(
                DeviceCredentialView.of(service.trust(context, id, request.certificate(), request.endOthersNow())),
                URI.create("/api/devices/" + id + "/credentials"));
    }

    @Serdeable
    record CertificateRequest(
            @NotNull
            @Size(max = 20_000)
            @Pattern(
                    regexp = "-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\r\\n]+-----END CERTIFICATE-----[\\r\\n]*",
                    message = "must be one certificate in PEM")
            String certificate,

            boolean endOthersNow) {}
}
