package dev.medley.social.verification.web;

import dev.medley.access.Access;
import dev.medley.access.Authority;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.MultiLine;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PageRequest;
import dev.medley.social.verification.Verification;
import dev.medley.social.verification.VerificationService;
import dev.medley.social.verification.VerificationStatus;
import dev.medley.social.verification.VerifiedCategory;
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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@Tag(name = "Verification", description = "Who is who they say")
class VerificationsController {

    static final Permission READS_ALL = Permission.of("verification:read:all");

    private final VerificationService service;

    VerificationsController(VerificationService service) {
        this.service = service;
    }

    @Serdeable
    record NewVerification(
            @NotBlank @Size(max = 200) @SingleLine String legalName,
            @NotNull VerifiedCategory category,

            @NotBlank @Size(max = 5000) @MultiLine @Schema(description = "Why one is to be verified")
            String statement) {}

    @Serdeable
    record VerificationDecisionRequest(
            @NotNull Boolean approved,

            @NotBlank @Size(max = 2000) @MultiLine @Schema(description = "For who asked")
            String reason,

            @Nullable @Schema(description = "Until when the badge counts; a year unless said, three at most")
            Instant expiresAt) {}

    @Serdeable
    record BadgeRevocation(
            @NotBlank @Size(max = 2000) @MultiLine String reason) {}

    @Post("/verifications")
    @Access("verification:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "applyForVerification",
            summary = "Ask to be verified",
            description = "One application is open at a time. VerificationEvidence is added to it.")
    @ApiResponse(responseCode = "201", description = "The application")
    @Problems({"profile-required", "verification-open"})
    HttpResponse<VerificationView> apply(@Valid @Body NewVerification request, Caller caller) {
        Verification made = service.apply(
                caller.accountId(),
                request.legalName().strip(),
                request.category(),
                request.statement().strip());
        return HttpResponse.created(VerificationView.of(made), URI.create("/api/verifications/" + made.id()));
    }

    @Get("/verifications")
    @Access("verification:read:own")
    @Operation(
            operationId = "listVerifications",
            summary = "One's own applications, newest first; with all=true those of everybody, for reviewers")
    @ApiResponse(responseCode = "200", description = "A page of applications")
    PageView<VerificationView> list(
            @Nullable @QueryValue Boolean all,
            @Nullable @QueryValue VerificationStatus status,
            PageRequest page,
            Caller caller) {
        if (Boolean.TRUE.equals(all) && !caller.may(READS_ALL)) {
            throw Authority.permissionMissing(READS_ALL.toString());
        }
        UUID accountId = Boolean.TRUE.equals(all) ? null : caller.accountId();
        return PageView.of(service.list(accountId, status, page), VerificationView::of);
    }

    @Get("/verifications/{id}")
    @Access("verification:read:own")
    @Operation(operationId = "readVerification", summary = "An application: one's own, or any for reviewers")
    @ApiResponse(responseCode = "200", description = "The application")
    @Problems("verification-unknown")
    VerificationView read(UUID id, Caller caller) {
        return VerificationView.of(service.find(caller.accountId(), caller.may(READS_ALL), id));
    }

    @Delete("/verifications/{id}")
    @Access("verification:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "withdrawVerification", summary = "Take an application back that is not decided")
    @ApiResponse(responseCode = "204", description = "It is withdrawn")
    @Problems({"verification-decided", "verification-unknown"})
    void withdraw(UUID id, Caller caller) {
        service.withdraw(caller.accountId(), id);
    }

    @Put("/verifications/{id}/decision")
    @Access("verification:decide:all")
    @Operation(
            operationId = "decideVerification",
            summary = "Approve or reject an application of somebody else",
            description =
                    "Who is approved has a badge, for a year unless another end is given. It stands in the audit.")
    @ApiResponse(responseCode = "200", description = "The application")
    @Problems({"own-verification", "verification-decided", "verification-unknown"})
    VerificationView decide(UUID id, @Valid @Body VerificationDecisionRequest request, AuditContext context) {
        return VerificationView.of(
                service.decide(context, id, request.approved(), request.reason().strip(), request.expiresAt()));
    }

    @Put("/influencers/{handle}/badge-revocation")
    @Access("verification:decide:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeBadge", summary = "Take a badge away; whose it was is told why")
    @ApiResponse(responseCode = "204", description = "It is taken away")
    @Problems({"badge-none", "influencer-unknown", "profile-required"})
    void revoke(@Size(max = 30) String handle, @Valid @Body BadgeRevocation request, AuditContext context) {
        service.revoke(context, handle, request.reason().strip());
    }
}
