package dev.medley.social.verification.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.MultiLine;
import dev.medley.http.Problems;
import dev.medley.objects.PresignedTransfer;
import dev.medley.social.verification.EvidenceService;
import dev.medley.social.verification.VerificationEvidence;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/verifications/{id}/evidence")
@Tag(name = "Verification")
class EvidenceController {

    private final EvidenceService service;

    EvidenceController(EvidenceService service) {
        this.service = service;
    }

    @Serdeable
    record NewEvidence(
            @NotNull VerificationEvidence.Kind kind,

            @NotBlank
            @Size(max = 5000)
            @MultiLine
            @Schema(description = "What is said, the address of a page, or what a file shows")
            String text,

            @Nullable @Valid @Schema(description = "Of a file only")
            EvidenceFileBody file) {}

    @Serdeable
    @Schema(name = "EvidenceFile")
    record EvidenceFileBody(
            @NotNull @Size(max = 40) @Schema(example = "application/pdf")
            String contentType,

            @Min(1) long sizeBytes) {}

    @Serdeable
    @Schema(name = "VerificationEvidence")
    record EvidenceView(UUID id, VerificationEvidence.Kind kind, String text, Instant createdAt) {

        static EvidenceView of(VerificationEvidence evidence) {
            return new EvidenceView(evidence.id(), evidence.kind(), evidence.text(), evidence.createdAt());
        }
    }

    @Serdeable
    @Schema(name = "AddedEvidence")
    record AddedEvidenceView(
            UUID id,

            @Nullable @Schema(description = "The one request that brings the file; null of what is no file")
            PresignedTransfer upload) {}

    @Serdeable
    @Schema(name = "VerificationEvidenceList")
    record EvidenceListView(List<EvidenceView> items) {}

    @Post
    @Access("verification:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "addEvidence",
            summary = "Add a text, a link or a file to one's own application, ten at most",
            description = "Files are PDF, JPEG or PNG of 10 MiB at most. Reviewers alone see them.")
    @ApiResponse(responseCode = "201", description = "The evidence, and the request that uploads a file")
    @Problems({"evidence-full", "media-type-unknown", "verification-decided", "verification-unknown"})
    HttpResponse<AddedEvidenceView> add(UUID id, @Valid @Body NewEvidence request, Caller caller) {
        EvidenceFileBody file = request.file();
        EvidenceService.AddedEvidence added = service.add(
                caller.accountId(),
                id,
                request.kind(),
                request.text().strip(),
                file == null ? null : new VerificationEvidence.UploadedFile(file.contentType(), file.sizeBytes()));
        return HttpResponse.created(
                new AddedEvidenceView(added.evidence().id(), added.upload()),
                URI.create("/api/verifications/" + id + "/evidence"));
    }

    @Get
    @Access("verification:read:own")
    @Operation(
            operationId = "listEvidence",
            summary = "The evidence of an application: one's own, or any for reviewers")
    @ApiResponse(responseCode = "200", description = "All of it")
    @Problems("verification-unknown")
    EvidenceListView list(UUID id, Caller caller) {
        return new EvidenceListView(service.list(caller.accountId(), isReviewer(caller), id).stream()
                .map(EvidenceView::of)
                .toList());
    }

    private static boolean isReviewer(Caller caller) {
        return caller.may(VerificationsController.READS_ALL);
    }

    @Get("/{evidenceId}/file")
    @Access("verification:read:own")
    @Operation(operationId = "downloadEvidence", summary = "Get the request that downloads a file; good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get it")
    @Problems({"evidence-unknown", "verification-unknown"})
    HttpResponse<PresignedTransfer> file(UUID id, UUID evidenceId, Caller caller) {
        return HttpResponse.ok(service.file(caller.accountId(), isReviewer(caller), id, evidenceId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
