package dev.medley.predictions.corrections.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.predictions.corrections.EmotionCorrectionService;
import dev.medley.predictions.corrections.MeasuredPeriod;
import dev.medley.predictions.corrections.ModelRollout;
import dev.medley.predictions.corrections.ModelRolloutService;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/prediction-models")
@Tag(name = "Emotion models", description = "How good the models are that hear emotions")
class ModelPerformanceController {

    private static final Duration USUAL = Duration.ofDays(30);

    private final EmotionCorrectionService service;
    private final ModelRolloutService rollouts;
    private final Clock clock;

    ModelPerformanceController(EmotionCorrectionService service, ModelRolloutService rollouts, Clock clock) {
        this.service = service;
        this.rollouts = rollouts;
        this.clock = clock;
    }

    @Serdeable
    @Schema(name = "EmotionModelPerformances")
    record PerformancesView(Instant from, Instant to, List<ModelPerformanceView> models, ModelRolloutView rollout) {}

    @Get("{?from,to}")
    @Access("prediction-model:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readPredictionModels",
            summary = "Each version of a model: recall, F1, confusions, calibration, latency, abstentions",
            description =
                    "Of the predictions of all accounts that were asked for in the period, the last 30 days unless "
                            + "said otherwise. Annotators are believed before owners, and the last of several annotators.")
    @ApiResponse(responseCode = "200", description = "The versions, those that answered most first")
    @Problems("time-range-invalid")
    PerformancesView performance(@Nullable @QueryValue Instant from, @Nullable @QueryValue Instant to) {
        Instant end = to == null ? clock.instant() : to;
        Instant begin = from == null ? end.minus(USUAL) : from;
        ModelRollout rollout = rollouts.find();
        MeasuredPeriod period = new MeasuredPeriod(begin, end);
        return new PerformancesView(
                begin,
                end,
                service.performance(period).stream()
                        .map(ModelPerformanceView::of)
                        .toList(),
                ModelRolloutView.of(rollout, rollouts.compare(rollout)));
    }
}
