package dev.medley.security.requests.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.security.requests.RequestGroup;
import dev.medley.security.requests.RequestLogService;
import dev.medley.security.requests.RequestLogService.Summary;
import dev.medley.security.requests.RequestTrait;
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
import java.util.List;

@Controller("/api/admin/requests/summary")
@Tag(name = "Requests")
class RequestSummaryController {

    private final RequestLogService service;

    RequestSummaryController(RequestLogService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "RequestSummary")
    record SummaryView(Instant from, Instant to, List<GroupView> groups) {

        static SummaryView of(Summary summary) {
            return new SummaryView(
                    summary.from(),
                    summary.to(),
                    summary.groups().stream().map(GroupView::of).toList());
        }
    }

    @Serdeable
    @Schema(name = "RequestGroup")
    record GroupView(
            @Nullable @Schema(description = "Null for requests that lack the trait")
            String key,

            @Nullable @Schema(description = "What such a client calls itself, where by is CLIENT")
            String agent,

            long count,
            @Schema(description = "Answered with 5xx") long failed,
            @Schema(description = "Answered with 4xx") long refused,

            @Schema(description = "failed, as a part of count")
            double errorRate,

            double p50Ms,
            double p95Ms,
            double p99Ms,
            long requestBytes,
            long responseBytes) {

        static GroupView of(RequestGroup group) {
            return new GroupView(
                    group.key(),
                    group.agent(),
                    group.count(),
                    group.failed(),
                    group.refused(),
                    (double) group.failed() / group.count(),
                    group.durations().p50() / 1_000,
                    group.durations().p95() / 1_000,
                    group.durations().p99() / 1_000,
                    group.requestBytes(),
                    group.responseBytes());
        }
    }

    @Get("{?by,from,to}")
    @Access("request:read:all")
    @Operation(
            operationId = "summarizeRequests",
            summary = "How many requests there were, how many failed, and how long they took",
            description = "Of the last hour, or another time of at most a day; the 100 groups with the most requests.")
    @ApiResponse(responseCode = "200", description = "The groups, the largest first")
    @Problems("time-range-invalid")
    SummaryView summarize(
            @QueryValue(defaultValue = "operation") RequestTrait by,
            @Nullable @QueryValue @Parameter(description = "The earliest time") Instant from,
            @Nullable @QueryValue @Parameter(description = "The time before which they came") Instant to) {
        return SummaryView.of(service.summary(by, from, to));
    }
}
