package dev.medley.content.engagement.web;

import dev.medley.access.Access;
import dev.medley.access.Authority;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.content.engagement.PerformanceService;
import dev.medley.content.engagement.ReportBreakdown;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SortFields;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/content")
@Tag(name = "Content performance", description = "What readers do: views, time, completion, shares")
class PerformanceController {

    private static final Permission READS_ALL = Permission.of("content:read:all");

    private final PerformanceService service;

    PerformanceController(PerformanceService service) {
        this.service = service;
    }

    @Get("/{id}/performance")
    @Access("content:read:own")
    @Operation(
            operationId = "readContentPerformance",
            summary = "How one item did, by day, version or channel",
            description = "For its authors and editors. Sums are made every five minutes.")
    @ApiResponse(responseCode = "200", description = "The report")
    @Problems({"content-unknown", "period-invalid"})
    ContentPerformanceView item(
            UUID id,
            @Parameter(description = "The first day; 27 before the last unless said") @Nullable @QueryValue
                    LocalDate from,
            @Parameter(description = "The last day; today unless said") @Nullable @QueryValue LocalDate to,
            @Parameter(description = "day unless said") @Nullable @QueryValue ReportBreakdown by,
            Caller caller) {
        return ContentPerformanceView.of(service.item(caller, id, from, to, by == null ? ReportBreakdown.DAY : by));
    }

    @Get("/performance")
    @Access("content:read:own")
    @Operation(
            operationId = "listContentPerformance",
            summary = "How one's items did, those with the most views first",
            description = "Those that were published once. With scope=all, everybody's, which takes content:read:all.")
    @ApiResponse(responseCode = "200", description = "A page of items")
    @Problems("period-invalid")
    PageView<ItemPerformanceView> list(
            @Parameter(description = "own or all") @Nullable @QueryValue PerformanceScope scope,
            @Nullable @QueryValue @Size(max = 40) String type,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue LocalDate to,
            @SortFields({"views", "viewers", "timeMs", "completions", "shares"}) PageRequest page,
            Caller caller) {
        boolean isAll = scope == PerformanceScope.ALL;
        if (isAll && !caller.may(READS_ALL)) {
            throw Authority.permissionMissing(READS_ALL.toString());
        }
        return PageView.of(
                service.list(isAll ? null : caller.accountId(), type, from, to, page), ItemPerformanceView::of);
    }
}
