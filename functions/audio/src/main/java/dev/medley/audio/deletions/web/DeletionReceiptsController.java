package dev.medley.audio.deletions.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.deletions.DeletionReceipt;
import dev.medley.audio.deletions.DeletionReceipt.RemovedFiles;
import dev.medley.audio.deletions.DeletionReceipt.Report;
import dev.medley.audio.deletions.DeletionReceipt.StoredFile;
import dev.medley.audio.deletions.DeletionReceiptRepository;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/audio/deletions")
@Tag(name = "Recordings")
class DeletionReceiptsController {

    private final DeletionReceiptRepository repository;

    DeletionReceiptsController(DeletionReceiptRepository repository) {
        this.repository = repository;
    }

    @Serdeable
    @Schema(name = "DeletionReport", description = "What a function removed with a recording")
    record ReportView(
            @Schema(
                    type = "string",
                    allowableValues = {"predictions", "speech", "transcripts", "chat"})
            String function,

            @Schema(description = "How many, by kind") Map<String, Integer> removed,
            Instant reportedAt) {

        static ReportView of(Report report) {
            return new ReportView(report.function(), report.removed(), report.reportedAt());
        }
    }

    @Serdeable
    @Schema(name = "DeletionReceipt", description = "What went with a recording, and nothing of what was recorded")
    record ReceiptView(
            UUID recordingId,
            UUID fileId,
            int version,

            @Schema(
                    type = "string",
                    allowableValues = {"owner", "cancellation", "trash", "retention-rule"})
            String reason,

            @Nullable @Schema(description = "The rule that wanted it; null where none did")
            UUID ruleId,

            boolean keepTranscripts,
            Instant deletedAt,

            @Nullable @Schema(description = "Of the original, in hexadecimal; null where none had come")
            String sha256,

            @Schema(description = "Files with their copies; empty until they are removed")
            List<StoredFile> files,

            @Schema(description = "Whether another recording has the same bytes, so that these files stay with it")
            boolean bytesKept,

            @Nullable Instant filesRemovedAt,
            List<ReportView> reports,

            @Schema(description = "Whether the files are removed and every function has reported")
            boolean complete) {

        static ReceiptView of(DeletionReceipt receipt) {
            RemovedFiles files = receipt.files();
            return new ReceiptView(
                    receipt.recordingId(),
                    receipt.fileId(),
                    receipt.version(),
                    receipt.reason(),
                    receipt.ruleId(),
                    receipt.keepTranscripts(),
                    receipt.deletedAt(),
                    receipt.hexadecimal(),
                    files == null ? List.of() : files.files(),
                    files != null && files.bytesKept(),
                    files == null ? null : files.removedAt(),
                    receipt.reports().stream().map(ReportView::of).toList(),
                    receipt.isComplete());
        }
    }

    @Get
    @Access("recording:read:own")
    @Operation(
            operationId = "listDeletionReceipts",
            summary = "What went with the caller's deleted recordings, the latest recordings first")
    @ApiResponse(responseCode = "200", description = "A page of receipts")
    PageView<ReceiptView> list(Caller caller, PageRequest page) {
        return PageView.of(repository.list(caller.accountId(), page), ReceiptView::of);
    }

    @Get("/{recordingId}")
    @Access("recording:read:own")
    @Operation(operationId = "readDeletionReceipt", summary = "What went with a deleted recording")
    @ApiResponse(responseCode = "200", description = "The receipt, complete or not yet")
    @Problems("deletion-unknown")
    ReceiptView read(Caller caller, UUID recordingId) {
        return repository
                .find(recordingId, caller.accountId())
                .map(ReceiptView::of)
                .orElseThrow(() -> Refusal.notFound("deletion-unknown", "No such recording was deleted."));
    }
}
