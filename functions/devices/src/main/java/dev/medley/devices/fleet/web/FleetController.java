package dev.medley.devices.fleet.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.devices.FleetScope;
import dev.medley.devices.fleet.FleetReportRepository;
import dev.medley.devices.fleet.FleetReportRepository.Selection;
import dev.medley.devices.fleet.FleetReportService;
import dev.medley.devices.fleet.FleetReportService.ReportFormat;
import dev.medley.devices.groups.GroupService;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/fleet")
@Tag(name = "Fleet figures", description = "How the devices are that the caller sees, or those of a group")
class FleetController {

    private static final int MONTH = 30;

    private final FleetReportRepository repository;
    private final FleetReportService service;
    private final GroupService groups;
    private final Clock clock;

    FleetController(FleetReportRepository repository, FleetReportService service, GroupService groups, Clock clock) {
        this.repository = repository;
        this.service = service;
        this.groups = groups;
        this.clock = clock;
    }

    @Get("/summary{?groupId}")
    @Access("device:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readFleetSummary",
            summary = "How many devices there are, how they are, and what they run")
    @ApiResponse(responseCode = "200", description = "The figures")
    @Problems("group-unknown")
    FleetSummaryView summary(Caller caller, @Nullable @QueryValue UUID groupId) {
        return FleetSummaryView.of(repository.summary(selection(caller, groupId), clock.instant()));
    }

    @Get("/adoption{?groupId,days}")
    @Access("device:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "readFleetAdoption", summary = "How many devices had which version at the end of each day")
    @ApiResponse(responseCode = "200", description = "A line for each day and version, at most 5,000")
    @Problems("group-unknown")
    FleetLines.Adoptions adoption(
            Caller caller, @Nullable @QueryValue UUID groupId, @Nullable @QueryValue @Min(1) @Max(366) Integer days) {
        LocalDate to = today();
        return FleetLines.adoptions(repository.adoption(selection(caller, groupId), from(to, days), to));
    }

    @Get("/usage{?groupId,days}")
    @Access("device:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "readFleetUsage", summary = "How many devices came on each day")
    @ApiResponse(responseCode = "200", description = "A line for each day on which any did")
    @Problems("group-unknown")
    FleetLines.Usages usage(
            Caller caller, @Nullable @QueryValue UUID groupId, @Nullable @QueryValue @Min(1) @Max(366) Integer days) {
        LocalDate to = today();
        return FleetLines.usages(repository.usage(selection(caller, groupId), from(to, days), to));
    }

    @Get("/performance/{metric}{?groupId,days}")
    @Access("device:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readFleetPerformance",
            summary = "What devices measure, by version: mean and percentiles over devices")
    @ApiResponse(responseCode = "200", description = "A line for each version, at most 100")
    @Problems("group-unknown")
    FleetLines.Performances performance(
            Caller caller,
            @Pattern(regexp = "[a-z][A-Za-z0-9_]{0,63}") String metric,
            @Nullable @QueryValue UUID groupId,
            @Nullable @QueryValue @Min(1) @Max(90) Integer days) {
        return FleetLines.performances(metric, repository.performance(selection(caller, groupId), metric, since(days)));
    }

    @Get("/errors{?groupId,days}")
    @Access("device:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readFleetErrors",
            summary = "Which errors devices have most, how many have them, and with which versions")
    @ApiResponse(responseCode = "200", description = "The fifty most frequent")
    @Problems("group-unknown")
    FleetLines.Errors errors(
            Caller caller, @Nullable @QueryValue UUID groupId, @Nullable @QueryValue @Min(1) @Max(90) Integer days) {
        return FleetLines.errors(repository.errors(selection(caller, groupId), since(days), 50));
    }

    @Post("/reports")
    @Access("device:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "createFleetReport",
            summary = "Have a health report written, and get the request that downloads it",
            description =
                    "As CSV with at most 10,000 devices, or as PDF with the figures, the errors of a week and the 200 least "
                            + "healthy devices. It is kept for a week.")
    @ApiResponse(responseCode = "200", description = "Where to get it, for 15 minutes")
    @Problems("group-unknown")
    HttpResponse<PresignedTransfer> report(Caller caller, @Valid @Body FleetReportRequest request) {
        ReportFormat format = ReportFormat.valueOf(request.format().name());
        return HttpResponse.ok(service.write(selection(caller, request.groupId()), format))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Selection selection(Caller caller, @Nullable UUID groupId) {
        FleetScope scope = FleetScope.toRead(caller);
        if (groupId != null) {
            var _ = groups.find(groupId, scope);
        }
        return new Selection(scope, groupId);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static LocalDate from(LocalDate to, @Nullable Integer days) {
        return to.minusDays((days == null ? MONTH : days) - 1L);
    }

    private Instant since(@Nullable Integer days) {
        return clock.instant().minus(Duration.ofDays(days == null ? MONTH : days));
    }

    /** As what a report is written. */
    @Serdeable
    enum Format {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("pdf")
        PDF
    }

    @Serdeable
    record FleetReportRequest(
            @NotNull Format format, @Nullable UUID groupId) {}
}
