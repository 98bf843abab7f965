package dev.medley.analytics.rollups.web;

import dev.medley.access.Access;
import dev.medley.analytics.rollups.RollupService;
import dev.medley.http.Problems;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;

@Controller("/api/analytics/recomputations")
@Tag(name = "Analytics")
class RecomputationController {

    private static final Duration LONGEST = Duration.ofDays(400);

    private final RollupService service;

    RecomputationController(RollupService service) {
        this.service = service;
    }

    @Serdeable
    record NewRecomputation(
            @NotNull Instant from,

            @NotNull @Schema(description = "The time before which it ends")
            Instant to) {}

    @Serdeable
    @Schema(name = "Recomputation")
    record RecomputationView(
            @Schema(description = "How many quarters of an hour were marked that were not yet")
            int quarters) {}

    @Post
    @Access("analytics:write:all")
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "recomputeSums",
            summary = "Have the sums of a time made anew",
            description =
                    "The runs of the next minutes do it, the latest quarter of an hour first. Sums whose activities "
                            + "are archived stay as they are.")
    @ApiResponse(responseCode = "202", description = "It is marked")
    @Problems("time-range-invalid")
    RecomputationView recompute(@Valid @Body NewRecomputation request) {
        if (!request.from().isBefore(request.to())
                || request.from().isBefore(request.to().minus(LONGEST))) {
            throw Refusal.invalid(
                    "time-range-invalid", "/from", "A time begins before it ends, and has at most 400 days.");
        }
        return new RecomputationView(service.recompute(request.from(), request.to()));
    }
}
