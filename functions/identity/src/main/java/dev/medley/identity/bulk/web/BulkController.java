package dev.medley.identity.bulk.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.identity.bulk.BulkOperation;
import dev.medley.identity.bulk.BulkOperationService;
import dev.medley.identity.bulk.BulkRow;
import dev.medley.jobs.AcceptedJob;
import io.micronaut.core.annotation.Nullable;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@Controller("/api/admin/bulk-operations")
@Tag(name = "Bulk operations", description = "Doing the same to many accounts")
class BulkController {

    private final BulkOperationService bulkOperationService;

    BulkController(BulkOperationService bulkOperationService) {
        this.bulkOperationService = bulkOperationService;
    }

    @Serdeable
    @Schema(name = "BulkRow")
    record RowView(
            UUID accountId,

            @Nullable @Schema(description = "done, or the code of the problem; null until it was tried")
            String result) {

        static RowView of(BulkRow row) {
            return new RowView(row.accountId(), row.result());
        }
    }

    @Serdeable
    @Schema(name = "BulkOperation")
    record BulkView(UUID id, UUID jobId, String action, String because, Instant createdAt, List<RowView> rows) {}

    @Post
    @Access(value = "account:read:all", stepUp = true)
    @Idempotent
    @Operation(
            operationId = "changeUsers",
            summary = "Activate, suspend or erase up to 1,000 accounts",
            description =
                    "Each account by itself: those that cannot be changed stop no other. Activating and suspending take "
                            + "account:suspend:all beside, erasing account:erase:all, when it is ordered and when it is done.")
    @ApiResponse(responseCode = "202", description = "Where to follow it")
    @Problems("quota-exceeded")
    HttpResponse<AcceptedJob> change(@Valid @Body NewBulkOperation operation, AuditContext context) {
        BulkOperation ordered = bulkOperationService.order(context, operation.toOrder());
        return AcceptedResponse.of(
                "/api/admin/bulk-operations/" + ordered.id(), AcceptedJob.of(ordered.id(), ordered.jobId()));
    }

    @Get("/{id}")
    @Access("account:read:all")
    @Operation(operationId = "readBulkOperation", summary = "What came of each account")
    @ApiResponse(responseCode = "200", description = "The operation and its rows")
    @Problems("bulk-operation-unknown")
    BulkView read(UUID id) {
        BulkOperation operation = bulkOperationService.find(id);
        return new BulkView(
                operation.id(),
                operation.jobId(),
                operation.action().name().toLowerCase(Locale.ROOT),
                operation.because(),
                operation.createdAt(),
                bulkOperationService.rows(id).stream().map(RowView::of).toList());
    }
}
