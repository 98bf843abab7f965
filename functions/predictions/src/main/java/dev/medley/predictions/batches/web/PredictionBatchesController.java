package dev.medley.predictions.batches.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.predictions.batches.PredictionBatchService;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api/prediction-batches")
@Tag(name = "Prediction batches", description = "Many recordings at once")
class PredictionBatchesController {

    private final PredictionBatchService service;

    PredictionBatchesController(PredictionBatchService service) {
        this.service = service;
    }

    @Get
    @Access("prediction:read:own")
    @Operation(operationId = "listPredictionBatches", summary = "One's batches, newest first")
    @ApiResponse(responseCode = "200", description = "A page of batches")
    PageView<PredictionBatchView> list(PageRequest page, Caller caller) {
        return PageView.of(service.list(caller.accountId(), page), PredictionBatchView::of);
    }

    @Get("/{id}")
    @Access("prediction:read:own")
    @Operation(operationId = "readPredictionBatch", summary = "How far a batch is")
    @ApiResponse(responseCode = "200", description = "The batch")
    @Problems("prediction-batch-unknown")
    PredictionBatchView read(UUID id, Caller caller) {
        return PredictionBatchView.of(service.get(id, caller.accountId()));
    }

    @Get("/{id}/items")
    @Access("prediction:read:own")
    @Operation(
            operationId = "listPredictionBatchItems",
            summary = "What came of each recording, in the order of the request")
    @ApiResponse(responseCode = "200", description = "A page of items")
    @Problems("prediction-batch-unknown")
    PageView<PredictionBatchItemView> items(UUID id, PageRequest page, Caller caller) {
        return PageView.of(service.items(id, caller.accountId(), page), PredictionBatchItemView::of);
    }

    @Post("/{id}/cancellation")
    @Access("prediction:write:own")
    @Operation(operationId = "cancelPredictionBatch", summary = "Stop what is not over")
    @ApiResponse(responseCode = "200", description = "The batch")
    @Problems("prediction-batch-unknown")
    PredictionBatchView cancel(UUID id, Caller caller) {
        return PredictionBatchView.of(service.cancel(id, caller.accountId()));
    }

    @Post("/{id}/resumption")
    @Access("prediction:write:own")
    @Operation(operationId = "resumePredictionBatch", summary = "Have what failed or was cancelled done anew")
    @ApiResponse(responseCode = "200", description = "The batch")
    @Problems({"prediction-batch-unknown", "quota-exceeded"})
    PredictionBatchView resume(UUID id, Caller caller) {
        return PredictionBatchView.of(service.resume(id, caller.accountId()));
    }
}
