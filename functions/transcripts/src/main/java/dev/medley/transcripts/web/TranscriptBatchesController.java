package dev.medley.transcripts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.transcripts.TranscriptBatch;
import dev.medley.transcripts.TranscriptBatchRepository;
import dev.medley.transcripts.TranscriptBatchService;
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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/transcript-batches")
@Tag(name = "Transcript batches", description = "Many texts at once")
class TranscriptBatchesController {

    private final TranscriptBatchService service;
    private final TranscriptBatchRepository batches;
    private final TranscriptRequests requests;

    TranscriptBatchesController(
            TranscriptBatchService service, TranscriptBatchRepository batches, TranscriptRequests requests) {
        this.service = service;
        this.batches = batches;
        this.requests = requests;
    }

    @Serdeable
    record NewTranscriptBatch(
            @NotEmpty @Size(max = 100) List<@NotNull @Valid NewTranscript> items,
            @Nullable @Size(min = 1, max = 200) @SingleLine String title) {}

    @Serdeable
    @Schema(name = "TranscriptBatch", description = "Many texts that were asked for at once")
    record TranscriptBatchView(
            UUID id,
            @Nullable String title,
            @Schema(description = "How much of it is over") int percent,
            int items,
            int queued,
            int running,
            int succeeded,
            int failed,

            @Schema(description = "Those that were deleted are among them")
            int cancelled,

            @Schema(description = "What was never a transcript; its items say why")
            int refused,

            Instant createdAt) {

        static TranscriptBatchView of(TranscriptBatch batch) {
            TranscriptBatch.Counts counts = batch.counts();
            return new TranscriptBatchView(
                    batch.id(),
                    batch.title(),
                    counts.percent(),
                    counts.items(),
                    counts.queued(),
                    counts.running(),
                    counts.succeeded(),
                    counts.failed(),
                    counts.cancelled(),
                    counts.refused(),
                    batch.createdAt());
        }
    }

    @Serdeable
    @Schema(name = "TranscriptBatchItem", description = "A transcript, or the refusal of one")
    record ItemView(
            @Schema(description = "From 0, as in the request")
            int position,

            @Nullable UUID transcriptId,
            @Nullable UUID jobId,

            @Nullable @Schema(description = "Null of what was refused or deleted")
            String status,

            @Nullable @Schema(description = "Why it was refused or failed")
            String code,

            @Nullable String detail) {

        static ItemView of(TranscriptBatch.Item item) {
            return new ItemView(
                    item.position(),
                    item.transcriptId(),
                    item.jobId(),
                    item.status(),
                    item.errorCode(),
                    item.errorDetail());
        }
    }

    @Post
    @Access("transcript:write:own")
    @Idempotent
    @RateLimited(RateClass.MODEL)
    @Operation(
            operationId = "createTranscriptBatch",
            summary = "Have up to 100 texts or transcriptions digested",
            description = "Each item is a transcript of its own, or is refused; one that is refused stops no other.")
    @ApiResponse(responseCode = "201", description = "The batch")
    HttpResponse<TranscriptBatchView> create(@Valid @Body NewTranscriptBatch batch, Caller caller) {
        List<TranscriptBatchService.Request> items = batch.items().stream()
                .<TranscriptBatchService.Request>map(item -> () -> requests.accept(caller.accountId(), item))
                .toList();
        TranscriptBatchView view = TranscriptBatchView.of(service.request(caller.accountId(), batch.title(), items));
        return HttpResponse.created(view, URI.create("/api/transcript-batches/" + view.id()));
    }

    @Get
    @Access("transcript:read:own")
    @Operation(operationId = "listTranscriptBatches", summary = "One's batches, newest first")
    @ApiResponse(responseCode = "200", description = "A page of batches")
    PageView<TranscriptBatchView> list(PageRequest page, Caller caller) {
        return PageView.of(batches.list(caller.accountId(), page), TranscriptBatchView::of);
    }

    @Get("/{id}")
    @Access("transcript:read:own")
    @Operation(operationId = "readTranscriptBatch", summary = "How far a batch is")
    @ApiResponse(responseCode = "200", description = "The batch")
    @Problems("transcript-batch-unknown")
    TranscriptBatchView read(UUID id, Caller caller) {
        return TranscriptBatchView.of(service.get(id, caller.accountId()));
    }

    @Get("/{id}/items")
    @Access("transcript:read:own")
    @Operation(
            operationId = "listTranscriptBatchItems",
            summary = "What came of each item, in the order of the request")
    @ApiResponse(responseCode = "200", description = "All items; at most 100")
    @Problems("transcript-batch-unknown")
    PageView<ItemView> items(UUID id, Caller caller) {
        return new PageView<>(
                service.items(id, caller.accountId()).stream().map(ItemView::of).toList(), null);
    }

    @Post("/{id}/cancellation")
    @Access("transcript:write:own")
    @Operation(operationId = "cancelTranscriptBatch", summary = "Stop what is not over")
    @ApiResponse(responseCode = "200", description = "The batch")
    @Problems("transcript-batch-unknown")
    TranscriptBatchView cancel(UUID id, Caller caller) {
        return TranscriptBatchView.of(service.cancel(id, caller.accountId()));
    }

    @Post("/{id}/resumption")
    @Access("transcript:write:own")
    @Operation(operationId = "resumeTranscriptBatch", summary = "Have what failed or was cancelled done anew")
    @ApiResponse(responseCode = "200", description = "The batch")
    @Problems({"quota-exceeded", "transcript-batch-unknown"})
    TranscriptBatchView resume(UUID id, Caller caller) {
        return TranscriptBatchView.of(service.resume(id, caller.accountId()));
    }
}
