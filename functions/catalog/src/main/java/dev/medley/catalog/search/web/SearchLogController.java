package dev.medley.catalog.search.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.search.SearchCollection;
import dev.medley.search.SearchLog;
import dev.medley.search.SearchReport;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@Tag(name = "Product search")
class SearchLogController {

    private static final int LONGEST_REPORT = 100;

    private final SearchLog log;
    private final Clock clock;

    SearchLogController(SearchLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Put("/searches/{searchId}/click")
    @Access(Access.ANYBODY)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "noteSearchClick", summary = "Tell which product of a search was chosen; the first counts")
    @ApiResponse(responseCode = "204", description = "It is noted, without who chose")
    @Problems("search-unknown")
    void click(UUID searchId, @Valid @Body ClickRequest request) {
        log.click(SearchCollection.PRODUCTS, searchId, request.productId(), request.position());
    }

    @Get("/admin/searches/{report}{?collection,from,to}")
    @Access("search:read:all")
    @Operation(
            operationId = "readSearchReport",
            summary = "What was searched for most, what found nothing, and from what few chose",
            description =
                    "Searches are kept for 90 days, without who searched. low-clicks are those of ten searches or more of "
                            + "which fewer than one in ten ended with a choice.")
    @ApiResponse(responseCode = "200", description = "At most 100 texts, the most frequent first")
    SearchReportView report(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"top", "zero-results", "low-clicks"}))
                    SearchReport report,
            @Nullable @QueryValue @Parameter(description = "Of what was searched; products unless said otherwise")
                    SearchCollection collection,
            @Nullable @QueryValue @Parameter(description = "90 days ago unless said otherwise") Instant from,
            @Nullable @QueryValue @Parameter(description = "Now unless said otherwise") Instant to) {
        Instant now = clock.instant();
        return new SearchReportView(log.report(
                collection == null ? SearchCollection.PRODUCTS : collection,
                report,
                from == null ? now.minus(SearchLog.RETENTION) : from,
                to == null ? now.plusSeconds(1) : to,
                LONGEST_REPORT));
    }
}
