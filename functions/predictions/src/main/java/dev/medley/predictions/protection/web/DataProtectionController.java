package dev.medley.predictions.protection.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.predictions.protection.DataProtectionDocument;
import dev.medley.predictions.protection.DataProtectionService;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Controller("/api/users/me/predictions")
@Tag(name = "Prediction consents")
class DataProtectionController {

    private static final String MARKDOWN = "text/markdown";

    private final DataProtectionService service;

    DataProtectionController(DataProtectionService service) {
        this.service = service;
    }

    @Get("/data-protection{?subject}")
    @Access("prediction:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readPredictionDataProtection",
            summary = "What an assessment of data protection asks: purposes, subjects, models, retention, numbers",
            description = "Of all that the caller has predicted, or under the consents of one subject.")
    @ApiResponse(responseCode = "200", description = "The report as of now")
    @Problems("consent-subject-unknown")
    DataProtectionView report(Caller caller, @Nullable @QueryValue @Size(min = 1, max = 200) String subject) {
        return DataProtectionView.of(service.report(caller.accountId(), subject));
    }

    @Get(value = "/data-protection.md{?subject}", produces = MARKDOWN)
    @Access("prediction:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "readPredictionDataProtectionDocument", summary = "The same as a document in Markdown")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = MARKDOWN, schema = @Schema(type = "string")))
    @Problems("consent-subject-unknown")
    HttpResponse<String> document(Caller caller, @Nullable @QueryValue @Size(min = 1, max = 200) String subject) {
        return HttpResponse.ok(DataProtectionDocument.of(service.report(caller.accountId(), subject)))
                .contentType(MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-protection.md\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
