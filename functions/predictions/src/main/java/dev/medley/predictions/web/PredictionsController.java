package dev.medley.predictions.web;

import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.jobs.JobError;
import dev.medley.predictions.Predictions;
import dev.medley.recordings.Filter;
import dev.medley.recordings.Product;
import dev.medley.recordings.Requesting;
import dev.medley.recordings.Task;
import dev.medley.security.Access;
import dev.medley.security.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/predictions")
@SerdeImport(JobError.class)
@Tag(name = "Predictions", description = "What the voice in a recording expresses")
class PredictionsController {

    private final Requesting requesting;
    private final Predictions predictions;
    private final Product product;

    PredictionsController(Requesting requesting, Predictions predictions, Product product) {
        this.requesting = requesting;
        this.predictions = predictions;
        this.product = product;
    }

    @Post
    @Access("prediction:write:own")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @Operation(operationId = "createPrediction", summary = "Predict what the voice in a recording expresses")
    @ApiResponse(responseCode = "202", description = "The job is queued; it begins once the recording is ready")
    @ApiResponse(responseCode = "404", description = "The caller has no such recording")
    @ApiResponse(responseCode = "409", description = "The recording was rejected")
    HttpResponse<QueuedPrediction> predict(Caller caller, @Valid @Body NewPrediction prediction) {
        Task task = requesting.request(caller.accountId(), prediction.recordingId(), Map.of());
        return HttpResponse.<QueuedPrediction>accepted(URI.create(product.path() + "/" + task.id()))
                .body(QueuedPrediction.of(task));
    }

    @Get("{?recordingId,status,limit,cursor}")
    @Access("prediction:read:own")
    @Operation(operationId = "listPredictions", summary = "The caller's predictions, newest first, without timelines")
    @ApiResponse(responseCode = "200", description = "A page of predictions")
    PageView<PredictionView> list(
            Caller caller,
            @Nullable @QueryValue UUID recordingId,
            @Nullable @QueryValue @Pattern(regexp = "queued|running|succeeded|failed|cancelled") String status,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Nullable @QueryValue String cursor) {
        Filter filter = Filter.of(recordingId, status, limit, cursor);
        return PageView.of(predictions.list(caller.accountId(), filter), PredictionView::of);
    }

    @Get("/{id}")
    @Access("prediction:read:own")
    @Operation(operationId = "readPrediction", summary = "One prediction")
    @ApiResponse(responseCode = "200", description = "The prediction, made or still to be made")
    @ApiResponse(responseCode = "404", description = "The caller has no such prediction")
    PredictionView read(Caller caller, UUID id) {
        return PredictionView.of(predictions.find(id, caller.accountId()).orElseThrow(product::unknown));
    }

    @Delete("/{id}")
    @Access("prediction:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePrediction", summary = "Delete a prediction; one that is still to be made never is")
    @ApiResponse(responseCode = "204", description = "The prediction is gone")
    @ApiResponse(responseCode = "404", description = "The caller has no such prediction")
    void delete(Caller caller, UUID id) {
        requesting.remove(id, caller.accountId());
    }
}
