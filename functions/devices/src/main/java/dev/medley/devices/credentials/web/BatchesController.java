package dev.medley.devices.credentials.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.devices.credentials.BatchService;
import dev.medley.devices.credentials.BatchService.NewBatch;
import dev.medley.devices.credentials.DeviceBatch;
import dev.medley.devices.credentials.DeviceCredentialRepository;
import dev.medley.devices.credentials.DeviceSecret;
import dev.medley.devices.registry.NewDevice;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/device-batches")
@Tag(name = "Device provisioning", description = "How devices come into the fleet by themselves")
class BatchesController {

    private final BatchService service;
    private final DeviceCredentialRepository repository;

    BatchesController(BatchService service, DeviceCredentialRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("device:write:all")
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createDeviceBatch", summary = "Let the devices of a batch register themselves")
    @ApiResponse(responseCode = "201", description = "The batch, with the secret that is shown this once")
    @Problems("batch-invalid")
    HttpResponse<NewBatchView> create(@Valid @Body BatchRequest request, AuditContext context) {
        NewBatch created = service.create(context, request.batch());
        return HttpResponse.created(
                new NewBatchView(created.batch().id(), created.secret().text(), BatchView.of(created.batch())),
                URI.create("/api/device-batches/" + created.batch().id()));
    }

    @Get
    @Access("device:read:all")
    @Operation(operationId = "listDeviceBatches", summary = "All batches, newest first")
    @ApiResponse(responseCode = "200", description = "A page of batches")
    PageView<BatchView> list(PageRequest page) {
        return PageView.of(repository.listBatches(page), BatchView::of);
    }

    @Get("/{id}")
    @Access("device:read:all")
    @Operation(operationId = "readDeviceBatch", summary = "One batch, and how many of it have registered")
    @ApiResponse(responseCode = "200", description = "The batch")
    @Problems("batch-unknown")
    BatchView read(UUID id) {
        return BatchView.of(service.find(id));
    }

    @Delete("/{id}")
    @Access("device:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteDeviceBatch",
            summary = "End a batch: no more devices of it register, and its secret opens none of them")
    @ApiResponse(responseCode = "204", description = "It is over")
    @Problems("batch-unknown")
    void delete(UUID id, AuditContext context) {
        service.revoke(context, id);
    }

    @Post("/registrations")
    @Access(Access.ANYBODY)
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "registerDevice",
            summary = "Register the calling device with the secret of its batch",
            description = "The answer has a credential of its own, which is shown this once.")
    @ApiResponse(responseCode = "201", description = "The device, and what it proves itself with from now on")
    @Problems({"batch-full", "controller-id-taken", "device-unauthenticated"})
    HttpResponse<ClaimedDeviceView> register(@Valid @Body BatchRegistration request) {
        return HttpResponse.created(
                ClaimedDeviceView.of(service.register(new DeviceSecret(request.secret()), request.controllerId())));
    }

    @Serdeable
    record BatchRequest(
            @NotBlank @Size(max = 100) @SingleLine String name,

            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
            String type,

            @Nullable @Size(max = 50) @SingleLine String hardwareRevision,
            @Min(1) @Max(1_000_000) int most,
            @NotNull Instant expiresAt) {

        DeviceBatch batch() {
            return new DeviceBatch(
                    new UUID(0, 0),
                    name.strip(),
                    type,
                    Objects.requireNonNullElse(hardwareRevision, "").strip(),
                    most,
                    0,
                    expiresAt,
                    null,
                    null,
                    Instant.EPOCH);
        }
    }

    @Serdeable
    record BatchRegistration(
            @NotBlank @Size(max = 100) String secret,

            @NotNull @Pattern(regexp = NewDevice.CONTROLLER_ID)
            String controllerId) {

        @Override
        public String toString() {
            return "BatchRegistration[controllerId=" + controllerId + "]";
        }
    }

    @Serdeable
    record NewBatchView(UUID id, String secret, BatchView batch) {

        @Override
        public String toString() {
            return "NewBatchView[id=" + id + "]";
        }
    }

    @Serdeable
    @Schema(name = "DeviceBatch")
    record BatchView(
            UUID id,
            String name,
            String type,
            String hardwareRevision,
            int most,
            int registered,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            Instant createdAt) {

        static BatchView of(DeviceBatch batch) {
            return new BatchView(
                    batch.id(),
                    batch.name(),
                    batch.type(),
                    batch.hardwareRevision(),
                    batch.most(),
                    batch.registered(),
                    batch.expiresAt(),
                    batch.revokedAt(),
                    batch.createdAt());
        }
    }
}
