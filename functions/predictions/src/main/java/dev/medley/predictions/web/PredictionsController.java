package dev.medley.predictions.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.predictions.PredictionRepository;
import dev.medley.predictions.batches.PredictionBatch;
import dev.medley.predictions.batches.PredictionBatchService;
import dev.medley.recordings.AnalysisKind;
import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.TaskFilter;
import dev.medley.recordings.TaskRequestService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/predictions")
@Tag(name = "Predictions", description = "What the voice in a recording expresses")
class PredictionsController {

    private final TaskRequestService taskRequestService;
    private final PredictionBatchService batchService;
    private final PredictionRepository predictionRepository;
    private final AnalysisKind analysisKind;
    private final RequestDetails details;

    PredictionsController(
            TaskRequestService taskRequestService,
            PredictionBatchService batchService,
            PredictionRepository predictionRepository,
            AnalysisKind analysisKind,
            RequestDetails details) {
        this.taskRequestService = taskRequestService;
        this.batchService = batchService;
        this.predictionRepository = predictionRepository;
        this.analysisKind = analysisKind;
        this.details = details;
    }

    @Post
    @Access("prediction:write:own")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @RateLimited(RateClass.MODEL)
    @Operation(operationId = "createPrediction", summary = "Predict what the voice in a recording expresses")
    @ApiResponse(responseCode = "202", description = "The job is queued; it begins once the recording is ready")
    @Problems({
        "channels-not-separate",
        "consent-mismatch",
        "consent-unknown",
        "consent-withdrawn",
        "prediction-options-invalid",
        "purpose-forbidden",
        "quota-exceeded",
        "recording-rejected",
        "recording-unknown",
        "windows-too-many"
    })
    HttpResponse<AcceptedJob> predict(Caller caller, @Valid @Body NewPrediction prediction) {
        RequestDetails.Checked checked = details.of(caller, prediction.options());
        AnalysisTask analysisTask = taskRequestService.request(
                caller.accountId(), prediction.recordingId(), checked.columns(), checked.check());
        return AcceptedResponse.of(
                analysisKind.path() + "/" + analysisTask.id(), AcceptedJob.of(analysisTask.id(), analysisTask.jobId()));
    }

    @Post("/batch")
    @Access("prediction:write:own")
    @Idempotent
    @RateLimited(RateClass.MODEL)
    @Operation(
            operationId = "createPredictions",
            summary = "Predict what the voices in up to 100 recordings express",
            description = "Each recording gets its own job, or its own refusal: recording-unknown, recording-rejected, "
                    + "channels-not-separate, windows-too-many or quota-exceeded. One that is refused stops no other. The batch is followed, cancelled and "
                    + "resumed at /api/prediction-batches/{id}.")
    @ApiResponse(responseCode = "202", description = "The batch, and what came of each recording")
    @Problems({
        "consent-mismatch",
        "consent-unknown",
        "consent-withdrawn",
        "prediction-options-invalid",
        "purpose-forbidden"
    })
    HttpResponse<AcceptedPredictions> predictAll(Caller caller, @Valid @Body NewPredictions predictions) {
        RequestDetails.Checked checked = details.of(caller, predictions.options());
        PredictionBatch.Accepted accepted = batchService.request(
                caller.accountId(),
                predictions.title(),
                predictions.recordingIds(),
                checked.columns(),
                checked.check());
        return AcceptedResponse.of("/api/prediction-batches/" + accepted.id(), AcceptedPredictions.of(accepted));
    }

    @Get("{?recordingId,status}")
    @Access("prediction:read:own")
    @Operation(operationId = "listPredictions", summary = "The caller's predictions, newest first, without timelines")
    @ApiResponse(responseCode = "200", description = "A page of predictions")
    PageView<PredictionView> list(
            Caller caller,
            @Nullable @QueryValue UUID recordingId,
            @Nullable @QueryValue @Pattern(regexp = "queued|running|succeeded|failed|cancelled") String status,
            PageRequest page) {
        TaskFilter taskFilter = TaskFilter.of(recordingId, status, page);
        return PageView.of(predictionRepository.list(caller.accountId(), taskFilter), PredictionView::of);
    }

    @Get("/{id}")
    @Access("prediction:read:own")
    @Operation(operationId = "readPrediction", summary = "One prediction")
    @ApiResponse(responseCode = "200", description = "The prediction, made or still to be made")
    @Problems("prediction-unknown")
    PredictionView read(Caller caller, UUID id) {
        return PredictionView.of(
                predictionRepository.find(id, caller.accountId()).orElseThrow(analysisKind::unknown));
    }

    @Delete("/{id}")
    @Access("prediction:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePrediction", summary = "Delete a prediction; one that is still to be made never is")
    @ApiResponse(responseCode = "204", description = "The prediction is gone")
    @Problems("prediction-unknown")
    void delete(Caller caller, UUID id) {
        taskRequestService.remove(id, caller.accountId());
    }
}
