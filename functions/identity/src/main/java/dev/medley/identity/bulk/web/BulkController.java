package dev.medley.identity.bulk.web;

import dev.medley.audit.AuditContext;
import dev.medley.http.ClientInfo;
import dev.medley.http.Problems;
import dev.medley.identity.bulk.BulkOperation;
import dev.medley.identity.bulk.BulkOperationService;
import dev.medley.identity.bulk.BulkRow;
import dev.medley.security.Access;
import dev.medley.security.Caller;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
    record Accepted(
            UUID id,

            @Schema(description = "Follow it at /api/jobs/{id}")
            UUID jobId) {}

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
    @Access(value = "account:suspend:all", stepUp = true)
    @Operation(
            operationId = "changeUsers",
            summary = "Activate, suspend or erase up to 1,000 accounts",
            description = "Each account by itself: those that cannot be changed stop no other.")
    @ApiResponse(responseCode = "202", description = "Where to follow it")
    @Problems("quota-exceeded")
    HttpResponse<Accepted> change(
            @Valid @Body NewBulkOperation operation, Caller caller, @Parameter(hidden = true) ClientInfo clientInfo) {
        BulkOperation ordered =
                bulkOperationService.order(new AuditContext(caller, clientInfo.address()), operation.toOrder());
        return HttpResponse.accepted().body(new Accepted(ordered.id(), ordered.jobId()));
    }

    @Get("/{id}")
    @Access("account:suspend:all")
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
