package dev.medley.devices.runbooks.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.devices.runbooks.Runbook;
import dev.medley.devices.runbooks.Runbook.Step;
import dev.medley.devices.runbooks.Runbook.Trigger;
import dev.medley.devices.runbooks.RunbookRepository;
import dev.medley.devices.runbooks.RunbookRepository.Run;
import dev.medley.devices.runbooks.RunbookService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PlainText;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Controller("/api/device-runbooks")
@Tag(name = "Device diagnostics")
class RunbooksController {

    private final RunbookService service;
    private final RunbookRepository repository;

    RunbooksController(RunbookService service, RunbookRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("device:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createRunbook", summary = "Say what is done by itself when a device has an error")
    @ApiResponse(responseCode = "201", description = "The runbook")
    @Problems({"runbook-name-taken", "runbooks-full"})
    HttpResponse<RunbookView> create(@Valid @Body RunbookRequest request, AuditContext context) {
        Runbook runbook = service.create(context, request.runbook());
        return HttpResponse.created(RunbookView.of(runbook), URI.create("/api/device-runbooks/" + runbook.id()));
    }

    @Get
    @Access("device:read:all")
    @Operation(operationId = "listRunbooks", summary = "All runbooks, newest first")
    @ApiResponse(responseCode = "200", description = "A page of runbooks")
    PageView<RunbookView> list(PageRequest page) {
        return PageView.of(repository.list(page), RunbookView::of);
    }

    @Get("/{id}")
    @Access("device:read:all")
    @Operation(operationId = "readRunbook", summary = "One runbook")
    @ApiResponse(responseCode = "200", description = "The runbook")
    @Problems("runbook-unknown")
    HttpResponse<RunbookView> read(UUID id) {
        return answer(service.find(id));
    }

    @Put("/{id}")
    @Access("device:write:all")
    @Operation(operationId = "changeRunbook", summary = "Change a runbook")
    @ApiResponse(responseCode = "200", description = "The runbook")
    @Problems({"runbook-name-taken", "runbook-unknown"})
    HttpResponse<RunbookView> change(
            UUID id, @Valid @Body RunbookRequest request, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(context, id, request.runbook(), ifMatch));
    }

    @Delete("/{id}")
    @Access("device:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteRunbook", summary = "Remove a runbook with what it did")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("runbook-unknown")
    void delete(UUID id, AuditContext context) {
        service.remove(context, id);
    }

    @Get("/{id}/runs")
    @Access("device:read:all")
    @Operation(operationId = "listRunbookRuns", summary = "What a runbook did, for which device and why, newest first")
    @ApiResponse(responseCode = "200", description = "A page of runs")
    @Problems("runbook-unknown")
    PageView<RunView> runs(UUID id, PageRequest page) {
        var _ = service.find(id);
        return PageView.of(repository.runs(id, page), RunView::of);
    }

    private static HttpResponse<RunbookView> answer(Runbook runbook) {
        return VersionedResponse.of(RunbookView.of(runbook), runbook.version());
    }

    @Serdeable
    @Schema(name = "RunbookRequest")
    record RunbookRequest(
            @NotBlank @Size(max = 100) @SingleLine String name,
            @NotNull @Valid Trigger trigger,
            @NotNull @Size(min = 1, max = 10) List<@NotNull Step> steps,

            @Min(1) @Max(43_200) @Schema(description = "For a device it runs once in this time")
            int cooldownMinutes,

            boolean enabled) {

        Runbook runbook() {
            return new Runbook(
                    new UUID(0, 0),
                    PlainText.uniqueName(name),
                    trigger,
                    steps,
                    cooldownMinutes,
                    enabled,
                    1,
                    Instant.EPOCH);
        }
    }

    @Serdeable
    @Schema(name = "Runbook")
    record RunbookView(
            UUID id,
            String name,
            Trigger trigger,
            List<Step> steps,
            int cooldownMinutes,
            boolean enabled,
            int version,
            Instant createdAt) {

        static RunbookView of(Runbook runbook) {
            return new RunbookView(
                    runbook.id(),
                    runbook.name(),
                    runbook.trigger(),
                    runbook.steps(),
                    runbook.cooldownMinutes(),
                    runbook.enabled(),
                    runbook.version(),
                    runbook.createdAt());
        }
    }

    @Serdeable
    @Schema(name = "RunbookRun")
    record RunView(UUID id, UUID deviceId, String cause, List<String> log, Instant createdAt) {
        static RunView of(Run run) {
            return new RunView(run.id(), run.deviceId(), run.cause(), run.log(), run.createdAt());
        }
    }
}
