package dev.medley.security.audit.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditEntry;
import dev.medley.audit.AuditLog;
import dev.medley.audit.AuditSearch;
import dev.medley.http.PageView;
import dev.medley.kernel.PageRequest;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

@Controller("/api/admin/audit")
@Tag(name = "Audit", description = "What administrators did")
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @Serdeable
    @Schema(name = "AuditEntry")
    record EntryView(
            UUID id,
            @Nullable UUID actorId,
            String action,
            @Nullable UUID subjectId,
            Map<String, String> data,
            String address,
            Instant occurredAt) {

        static EntryView of(AuditEntry entry) {
            return new EntryView(
                    entry.id(),
                    entry.actorId(),
                    entry.action(),
                    entry.subjectId(),
                    entry.data(),
                    entry.address(),
                    entry.occurredAt());
        }
    }

    @Get("{?actorId,subjectId,action,address,from,to}")
    @Access("audit:read:all")
    @Operation(operationId = "listAuditEntries", summary = "What administrators did, newest first")
    @ApiResponse(responseCode = "200", description = "A page of entries")
    PageView<EntryView> list(
            @Nullable @QueryValue UUID actorId,
            @Nullable @QueryValue UUID subjectId,
            @Nullable @QueryValue @Parameter(example = "account.suspended") String action,
            @Nullable @QueryValue @Parameter(description = "Where it was done from") String address,
            @Nullable @QueryValue @Parameter(description = "The earliest time") Instant from,
            @Nullable @QueryValue @Parameter(description = "The time before which it was done") Instant to,
            PageRequest page) {
        AuditSearch search = new AuditSearch(actorId, subjectId, action, address, from, to);
        return PageView.of(log.list(search, page), EntryView::of);
    }
}
