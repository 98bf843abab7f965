package dev.medley.predictions.comparison.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.kernel.Refusal;
import dev.medley.predictions.comparison.PredictionComparisonService;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@Controller("/api/predictions/comparison")
@Tag(name = "Predictions")
class PredictionComparisonController {

    private final PredictionComparisonService service;

    PredictionComparisonController(PredictionComparisonService service) {
        this.service = service;
    }

    @Get("{?ids}")
    @Access("prediction:read:own")
    @Operation(
            operationId = "comparePredictions",
            summary = "Hold 2 to 20 of the caller's predictions against the first of them",
            description = "Distributions, confidence and timelines: of one recording second by second, of several by "
                    + "their length.")
    @ApiResponse(responseCode = "200", description = "The predictions and their differences")
    @Problems({"comparison-invalid", "prediction-not-ready", "prediction-unknown"})
    PredictionComparisonView compare(
            Caller caller,
            @QueryValue
                    @Size(max = 1000)
                    @Parameter(
                            description = "Ids with commas between",
                            example = "01930000-0000-7000-8000-000000000001,01930000-0000-7000-8000-000000000002")
                    String ids) {
        return PredictionComparisonView.of(service.compare(caller.accountId(), parsed(ids)));
    }

    private static List<UUID> parsed(String ids) {
        try {
            return Arrays.stream(ids.split(",", -1)).map(UUID::fromString).toList();
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("comparison-invalid", "/ids", "These are not ids with commas between.");
        }
    }
}
