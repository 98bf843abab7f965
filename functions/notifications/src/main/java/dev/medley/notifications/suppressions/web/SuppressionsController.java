package dev.medley.notifications.suppressions.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.suppressions.Suppression;
import dev.medley.notifications.suppressions.SuppressionRepository;
import dev.medley.notifications.suppressions.SuppressionService;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

@Controller("/api/admin/notification-suppressions")
@Tag(name = "Notification administration")
class SuppressionsController {

    private final SuppressionService service;
    private final SuppressionRepository repository;

    SuppressionsController(SuppressionService service, SuppressionRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(name = "NewSuppression")
    record NewSuppression(
            @NotNull @Size(min = 3, max = 254) @Schema(example = "nobody@example.org")
            String address,

            @NotNull @Size(max = 500) @SingleLine @Schema(description = "Why", example = "Asked us by phone")
            String detail) {}

    @Serdeable
    @Schema(name = "Suppression", description = "An address that no mail goes to")
    record View(
            UUID id,
            String address,

            @Schema(description = "bounce, complaint or manual")
            String reason,

            String detail,
            @org.jspecify.annotations.Nullable UUID createdBy,
            Instant createdAt) {

        static View of(Suppression suppression) {
            return new View(
                    suppression.id(),
                    suppression.address(),
                    suppression.reason().label(),
                    suppression.detail(),
                    suppression.createdBy(),
                    suppression.createdAt());
        }
    }

    @Get("{?address}")
    @Access("suppression:read:all")
    @Operation(operationId = "listSuppressions", summary = "The addresses that no mail goes to, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<View> list(@Nullable @QueryValue @Size(max = 254) String address, PageRequest page) {
        return PageView.of(repository.list(address == null ? null : address.toLowerCase(Locale.ROOT), page), View::of);
    }

    @Post
    @Access(value = "suppression:write:all", stepUp = true)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createSuppression",
            summary = "Send no more mail to an address",
            description =
                    "Mails about the account itself, and others that nobody can switch off, go there all the same.")
    @ApiResponse(responseCode = "201", description = "The suppression")
    @Problems({"email-invalid", "suppression-exists"})
    View create(@Valid @Body NewSuppression request, AuditContext context) {
        return View.of(service.add(context, request.address(), request.detail()));
    }

    @Delete("/{id}")
    @Access(value = "suppression:write:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSuppression", summary = "Let mail go to an address again")
    @ApiResponse(responseCode = "204", description = "It may")
    @Problems("suppression-unknown")
    void delete(UUID id, AuditContext context) {
        service.remove(context, id);
    }
}
