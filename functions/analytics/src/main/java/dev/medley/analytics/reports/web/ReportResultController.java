package dev.medley.analytics.reports.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.charts.Chart;
import dev.medley.analytics.charts.ChartService;
import dev.medley.analytics.charts.ChartType;
import dev.medley.analytics.charts.SvgChart;
import dev.medley.analytics.charts.web.ChartView;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.web.AnswerView;
import dev.medley.analytics.reports.ReportQuestions;
import dev.medley.analytics.reports.ReportService;
import dev.medley.analytics.reports.ReportService.Result;
import dev.medley.analytics.reports.ReportTable;
import dev.medley.analytics.reports.SavedReport;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api/analytics/reports/{id}")
@Tag(name = "Analytics reports")
class ReportResultController {

    private static final String SVG = "image/svg+xml";

    private final ReportService service;
    private final AnalyticsService analytics;
    private final ChartService charts;
    private final ReportQuestions questions;

    ReportResultController(
            ReportService service, AnalyticsService analytics, ChartService charts, ReportQuestions questions) {
        this.service = service;
        this.analytics = analytics;
        this.charts = charts;
        this.questions = questions;
    }

    @Get("/result")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "readReportResult", summary = "What a report says now, of the last whole days")
    @ApiResponse(responseCode = "200", description = "The rows that there are")
    @Problems({"cohort-unknown", "metric-unknown", "question-invalid", "report-unknown"})
    AnswerView result(Caller caller, UUID id) {
        Result result = service.ask(id, caller.accountId());
        return AnswerView.of(result.question(), analytics.freshness(), result.rows());
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
    @Problems({"cohort-unknown", "metric-unknown", "question-invalid", "report-unknown"})
    HttpResponse<String> export(Caller caller, UUID id) {
        Result result = service.ask(id, caller.accountId());
        return HttpResponse.ok(ReportTable.csv(result.question(), result.rows()))
                .contentType(MediaType.TEXT_CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"report-"
                                + result.question().frame().to().minusDays(1) + ".csv\"");
    }

    @Get("/chart{?type}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "drawReport",
            summary = "What a report says now, drawn",
            description = "As the type that shows it best, where none is asked for.")
    @ApiResponse(responseCode = "200", description = "The series, a specification and a picture")
    @Problems({"chart-invalid", "cohort-unknown", "metric-unknown", "question-invalid", "report-unknown"})
    ChartView chart(Caller caller, UUID id, @Nullable @QueryValue ChartType type) {
        return ChartView.of(drawn(caller, id, type), analytics.freshness());
    }

    @Get("/chart.svg{?type}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Produces(SVG)
    @Operation(operationId = "drawReportPicture", summary = "The same as a picture alone")
    @ApiResponse(
            responseCode = "200",
            description = "SVG with a title and a description, without scripts or references",
            content = @Content(mediaType = SVG, schema = @Schema(type = "string")))
    @Problems({"chart-invalid", "cohort-unknown", "metric-unknown", "question-invalid", "report-unknown"})
    HttpResponse<String> picture(Caller caller, UUID id, @Nullable @QueryValue ChartType type) {
        return HttpResponse.ok(SvgChart.of(drawn(caller, id, type))).contentType(SVG);
    }

    private Chart drawn(Caller caller, UUID id, @Nullable ChartType type) {
        SavedReport report = service.find(id, caller.accountId());
        ChartType wanted = type == null ? ChartType.fitting(report.question().dimensions()) : type;
        return charts.ask(report.name(), wanted, questions.asked(report.question(), caller.accountId()));
    }
}
