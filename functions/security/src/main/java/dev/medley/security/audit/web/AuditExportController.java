package dev.medley.security.audit.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.security.audit.AuditExportService;
import dev.medley.security.audit.AuditFormat;
import dev.medley.security.audit.AuditLink;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.util.List;

@Controller("/api/admin/audit/export")
@Tag(name = "Audit")
class AuditExportController {

    private static final String NDJSON = "application/x-ndjson";

    private final AuditExportService service;

    AuditExportController(AuditExportService service) {
        this.service = service;
    }

    @Get("{?format,behind}")
    @Access(value = "audit:export:all", stepUp = true)
    @Produces({NDJSON, MediaType.TEXT_CSV})
    @Operation(
            operationId = "exportAudit",
            summary = "1,000 entries of the audit in the order of its chain",
            description =
                    "Link says where the next ones are (rel=next). A hash is the SHA-256 of the hash before it and "
                            + "the UTF-8 bytes of the entry as it stands in its line of NDJSON.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the audit",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = "object", description = "Each line")),
                @Content(mediaType = MediaType.TEXT_CSV, schema = @Schema(type = "string"))
            })
    HttpResponse<String> export(
            @QueryValue(defaultValue = "NDJSON") AuditFormat format,
            @QueryValue(defaultValue = "0")
                    @Min(0)
                    @Parameter(description = "The position that the part before ended at")
                    long behind,
            AuditContext context) {
        List<AuditLink> links = service.export(context, format, behind);
        MutableHttpResponse<String> response = HttpResponse.ok(format.write(links))
                .contentType(format == AuditFormat.CSV ? MediaType.TEXT_CSV : NDJSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"audit-" + behind + "." + format.text() + "\"");
        return service.isFull(links)
                ? response.header(
                        HttpHeaders.LINK,
                        "</api/admin/audit/export?format=%s&behind=%d>; rel=\"next\""
                                .formatted(format.name(), links.getLast().position()))
                : response;
    }
}
