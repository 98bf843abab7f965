package dev.medley.security.audit.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Problems;
import dev.medley.security.audit.AuditVerification;
import dev.medley.security.audit.AuditVerificationService;
import dev.medley.security.audit.ChainHead;
import io.micronaut.core.annotation.Nullable;
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
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;

@Controller("/api/admin/audit/verification")
@Tag(name = "Audit")
class AuditVerificationController {

    private final AuditVerificationService service;

    AuditVerificationController(AuditVerificationService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "AuditHead", description = "A place of the chain, as a verification shows it")
    record HeadRequest(
            @Min(1) long position,
            @Pattern(regexp = "[0-9a-f]{64}") String hash) {

        ChainHead toHead() {
            return new ChainHead(position, hash);
        }
    }

    @Serdeable
    @Schema(name = "NewAuditVerification")
    record NewVerification(
            @Nullable
            @Valid
            @Schema(description = "What an earlier verification showed and somebody wrote down elsewhere")
            HeadRequest known) {}

    @Serdeable
    @Schema(name = "AuditVerification")
    record VerificationView(
            Instant verifiedAt,

            @Nullable @Schema(description = "Null where it ran on schedule")
            UUID verifiedBy,

            boolean intact,

            @Schema(description = "The last position that was compared")
            long entries,

            @Nullable @Schema(description = "The hash there, to be kept elsewhere and compared later")
            String headHash,

            @Nullable @Schema(description = "The first position that is not as it was written")
            Long brokenAt,

            @Nullable
            @Schema(
                    description =
                            "What is wrong: entry-changed, entry-missing, link-changed, link-missing, head-differs or "
                                    + "entry-unchained")
            String fault) {

        static VerificationView of(AuditVerification verification) {
            return new VerificationView(
                    verification.verifiedAt(),
                    verification.verifiedBy(),
                    verification.isIntact(),
                    verification.entries(),
                    verification.head(),
                    verification.brokenAt(),
                    verification.fault());
        }
    }

    @Post
    @Access("audit:verify:all")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "verifyAudit",
            summary = "Compare every entry with its hash, and every hash with the one before")
    @ApiResponse(responseCode = "200", description = "What was found")
    VerificationView verify(@Valid @Body NewVerification request, AuditContext context) {
        HeadRequest known = request.known();
        return VerificationView.of(service.verify(context, known == null ? null : known.toHead()));
    }

    @Get
    @Access("audit:read:all")
    @Operation(operationId = "readAuditVerification", summary = "What the latest verification found")
    @ApiResponse(responseCode = "200", description = "What was found")
    @Problems("audit-unverified")
    VerificationView read() {
        return VerificationView.of(service.latest());
    }
}
