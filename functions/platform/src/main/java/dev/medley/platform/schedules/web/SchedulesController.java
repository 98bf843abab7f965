package dev.medley.platform.schedules.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.events.ScheduleRun.Outcome;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PageRequest;
import dev.medley.platform.schedules.ScheduleService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/schedules")
@Tag(name = "Schedules", description = "Work that is done again and again")
class SchedulesController {

    private final ScheduleService service;

    SchedulesController(ScheduleService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "NewSchedulePause")
    record NewPause(@NotBlank @SingleLine @Size(max = 500) String reason) {}

    @Get
    @Access("schedule:read:all")
    @Operation(operationId = "listSchedules", summary = "Every schedule, whether it is paused, and how it ran last")
    @ApiResponse(responseCode = "200", description = "All schedules, on one page")
    PageView<ScheduleView> list() {
        return new PageView<>(service.list().stream().map(ScheduleView::of).toList(), null);
    }

    @Get("/{name}")
    @Access("schedule:read:all")
    @Operation(operationId = "readSchedule", summary = "A schedule")
    @ApiResponse(responseCode = "200", description = "The schedule")
    @Problems("schedule-unknown")
    ScheduleView read(String name) {
        return ScheduleView.of(service.find(name));
    }

    @Get("/{name}/runs{?outcome}")
    @Access("schedule:read:all")
    @Operation(operationId = "listScheduleRuns", summary = "How a schedule ran in the last week, newest first")
    @ApiResponse(responseCode = "200", description = "A page of its runs")
    @Problems("schedule-unknown")
    PageView<ScheduleRunView> runs(
            String name,
            @Nullable @QueryValue @Pattern(regexp = "^(succeeded|failed)$") String outcome,
            PageRequest page) {
        Outcome wanted = outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT));
        return PageView.of(service.runs(name, wanted, page), ScheduleRunView::of);
    }

    @Post("/{name}/runs")
    @Access("schedule:write:all")
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "runSchedule",
            summary = "Have a schedule run now",
            description = "Also while it is paused. How it ended is among its runs.")
    @ApiResponse(responseCode = "202", description = "The schedule, as it was before")
    @Problems({"schedule-unknown", "schedule-unreachable"})
    ScheduleView run(AuditContext context, String name) {
        return ScheduleView.of(service.run(context, name));
    }

    @Put("/{name}/pause")
    @Access("schedule:write:all")
    @Operation(operationId = "pauseSchedule", summary = "Have a schedule do nothing until it is resumed")
    @ApiResponse(responseCode = "200", description = "The schedule")
    @Problems({"schedule-paused", "schedule-unknown"})
    ScheduleView pause(AuditContext context, String name, @Valid @Body NewPause pause) {
        return ScheduleView.of(service.pause(context, name, pause.reason()));
    }

    @Delete("/{name}/pause")
    @Access("schedule:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "resumeSchedule", summary = "Have a paused schedule run again")
    @ApiResponse(responseCode = "204", description = "It runs from its next time on")
    @Problems({"schedule-not-paused", "schedule-unknown"})
    void resume(AuditContext context, String name) {
        service.resume(context, name);
    }
}
