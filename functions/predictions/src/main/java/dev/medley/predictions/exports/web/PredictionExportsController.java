package dev.medley.predictions.exports.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import dev.medley.objects.PresignedTransfer;
import dev.medley.predictions.exports.PredictionExport;
import dev.medley.predictions.exports.PredictionExportService;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/prediction-exports")
@Tag(name = "Prediction exports", description = "Files of predictions")
class PredictionExportsController {

    private final PredictionExportService service;

    PredictionExportsController(PredictionExportService service) {
        this.service = service;
    }

    @Post
    @Access("prediction:read:own")
    @Idempotent
    @Operation(
            operationId = "createPredictionExport",
            summary = "Have predictions written into a file",
            description = "JSON, a line of JSON each (ndjson), CSV, a workbook (xlsx), PDF with the timelines drawn, "
                    + "EmotionML 1.0, a label track of Audacity, or annotations of ELAN. The last three are about one "
                    + "recording: unless one prediction is named, they come as an archive.")
    @ApiResponse(responseCode = "202", description = "The export, and the job that makes it")
    @Problems({"export-predictions-unknown", "quota-exceeded", "time-range-invalid"})
    HttpResponse<AcceptedJob> create(@Valid @Body NewPredictionExport request, Caller caller) {
        PredictionExport predictionExport = service.request(caller.accountId(), request.toSelection());
        return AcceptedResponse.of(
                "/api/prediction-exports/" + predictionExport.id(),
                AcceptedJob.of(predictionExport.id(), predictionExport.jobId()));
    }

    @Get
    @Access("prediction:read:own")
    @Operation(
            operationId = "listPredictionExports",
            summary = "The caller's exports of the last 30 days, newest first")
    @ApiResponse(responseCode = "200", description = "A page of exports")
    PageView<PredictionExportView> list(PageRequest page, Caller caller) {
        return PageView.of(service.list(caller.accountId(), page), PredictionExportView::of);
    }

    @Get("/{id}")
    @Access("prediction:read:own")
    @Operation(
            operationId = "readPredictionExport",
            summary = "One export: how far it is, and how long its file is kept")
    @ApiResponse(responseCode = "200", description = "The export")
    @Problems("export-unknown")
    PredictionExportView read(UUID id, Caller caller) {
        return PredictionExportView.of(service.find(caller.accountId(), id));
    }

    @Delete("/{id}")
    @Access("prediction:read:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePredictionExport", summary = "Delete an export and its file")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("export-unknown")
    void delete(UUID id, Caller caller) {
        service.remove(caller.accountId(), id);
    }

    @Get("/{id}/download")
    @Access("prediction:read:own")
    @Operation(
            operationId = "downloadPredictionExport",
            summary = "Get the request that downloads the file; good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get the file")
    @Problems({"export-expired", "export-not-ready", "export-unknown"})
    HttpResponse<PresignedTransfer> download(UUID id, Caller caller) {
        return HttpResponse.ok(service.download(caller.accountId(), id)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
