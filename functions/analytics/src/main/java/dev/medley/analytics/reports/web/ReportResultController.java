package dev.medley.analytics.reports.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.web.AnswerView;
import dev.medley.analytics.questions.web.FrameView;
import dev.medley.analytics.reports.CsvTable;
import dev.medley.analytics.reports.ReportService;
import dev.medley.analytics.reports.ReportService.Result;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Controller("/api/analytics/reports/{id}")
@Tag(name = "Analytics reports")
class ReportResultController {

    private final ReportService service;
    private final AnalyticsService analytics;

    ReportResultController(ReportService service, AnalyticsService analytics) {
        this.service = service;
        this.analytics = analytics;
    }

    @Get("/result")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "readReportResult", summary = "What a report says now, of the last whole days")
    @ApiResponse(responseCode = "200", description = "The rows that there are")
    @Problems("report-unknown")
    AnswerView result(Caller caller, UUID id) {
        Result result = service.ask(id, caller.accountId());
        return AnswerView.of(
                FrameView.of(result.frame(), analytics.asOf()),
                result.report().question().dimensions(),
                result.report().question().measures(),
                result.rows());
    }

    @Get("/result.csv")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Produces(MediaType.TEXT_CSV)
    @Operation(
            operationId = "exportReportResult",
            summary = "The same as a table for spreadsheets",
            description = "RFC 4180. A text that a spreadsheet would take for a formula has an apostrophe in front.")
    @ApiResponse(
            responseCode = "200",
            description = "The table, with a line of names",
            content = @Content(mediaType = MediaType.TEXT_CSV, schema = @Schema(type = "string")))
    @Problems("report-unknown")
    HttpResponse<String> export(Caller caller, UUID id) {
        Result result = service.ask(id, caller.accountId());
        return HttpResponse.ok(table(result))
                .contentType(MediaType.TEXT_CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"report-" + result.frame().to().minusDays(1) + ".csv\"");
    }

    private static String table(Result result) {
        CsvTable table = new CsvTable();
        table.add(Stream.concat(
                        result.report().question().dimensions().stream(),
                        result.report().question().measures().stream())
                .map(column -> column.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
        for (AnswerRow row : result.rows()) {
            List<@Nullable Object> cells = new ArrayList<>(row.keys());
            cells.addAll(row.values());
            table.add(cells);
        }
        return table.text();
    }
}
