package dev.medley.audio.optimization.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.optimization.Optimization;
import dev.medley.audio.optimization.OptimizationOutcome;
import dev.medley.audio.optimization.OptimizationService;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/audio/{id}/optimization")
@Tag(name = "Recordings")
class OptimizationController {

    private final OptimizationService service;

    OptimizationController(OptimizationService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "OptimizationRequest")
    record OptimizationRequest(
            @NotNull
            @Pattern(regexp = "keep|remove")
            @Schema(description = "remove keeps only the copy, from which nothing is missing", example = "keep")
            String original) {}

    @Serdeable
    @Schema(name = "Optimization", description = "A copy that takes less room")
    record OptimizationView(
            UUID id,
            UUID recordingId,
            UUID jobId,

            @Schema(
                    type = "string",
                    allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
            String status,

            @Nullable
            @Schema(
                    type = "string",
                    allowableValues = {"optimized", "not-worthwhile", "not-possible"},
                    description = "not-worthwhile where it would save a fifth or less; null until it is made")
            String outcome,

            Instant createdAt) {

        static OptimizationView of(Optimization optimization) {
            OptimizationOutcome outcome = optimization.outcome();
            return new OptimizationView(
                    optimization.id(),
                    optimization.recordingId(),
                    optimization.jobId(),
                    optimization.status().label(),
                    outcome == null ? null : outcome.label(),
                    optimization.createdAt());
        }
    }

    @Post
    @Access("recording:write:own")
    @Idempotent
    @Operation(
            operationId = "optimizeRecording",
            summary = "Have a recording packed into FLAC, if that saves more than a fifth",
            description =
                    "The copy has exactly the same samples, and is downloaded as rendition=optimized. Recordings with "
                            + "equal bytes share it.")
    @ApiResponse(responseCode = "202", description = "The job is queued")
    @Problems({"quota-exceeded", "recording-held", "recording-not-ready", "recording-unknown"})
    HttpResponse<AcceptedJob> optimize(Caller caller, UUID id, @Valid @Body OptimizationRequest request) {
        Optimization optimization =
                service.request(id, caller.accountId(), request.original().equals("remove"));
        return AcceptedResponse.of(
                "/api/audio/" + id + "/optimization", AcceptedJob.of(optimization.id(), optimization.jobId()));
    }

    @Get
    @Access("recording:read:own")
    @Operation(operationId = "readOptimization", summary = "What came of the last wish to have a recording packed")
    @ApiResponse(responseCode = "200", description = "The optimization")
    @Problems({"optimization-none", "recording-unknown"})
    OptimizationView read(Caller caller, UUID id) {
        return OptimizationView.of(service.find(id, caller.accountId()));
    }
}
