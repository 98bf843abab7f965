package dev.medley.flags.automation.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.flags.automation.AutomationState;
import dev.medley.flags.automation.FlagAutomation;
import dev.medley.flags.automation.FlagAutomationRepository;
import dev.medley.flags.automation.FlagAutomationService;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/flag-automations")
@Tag(name = "Flag automation", description = "Rollouts that go on, stop or go back by themselves")
class FlagAutomationsController {

    private final FlagAutomationService service;
    private final FlagAutomationRepository repository;

    FlagAutomationsController(FlagAutomationService service, FlagAutomationRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get("{?flag,state}")
    @Access("flag:read:all")
    @Operation(operationId = "listFlagAutomations", summary = "Rollouts, newest first")
    @ApiResponse(responseCode = "200", description = "A page of rollouts")
    PageView<AutomationView> list(
            @Nullable @QueryValue @Size(max = 100) String flag,
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"running", "finished", "stopped", "rolled-back"}))
                    AutomationState state,
            PageRequest page) {
        return PageView.of(repository.list(new FlagAutomationRepository.Filter(flag, state), page), AutomationView::of);
    }

    @Post
    @Access(value = "flag:write:all", stepUp = true)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createFlagAutomation",
            summary = "Roll a variant out step by step",
            description =
                    "The first step is taken within a minute, each other one when the wait before it is over and all checks are in "
                            + "order. It ends when somebody turns the flag off or changes it.")
    @ApiResponse(responseCode = "201", description = "The rollout")
    @Problems({
        "approval-required",
        "flag-automation-invalid",
        "flag-automation-running",
        "flag-environment-unknown",
        "flag-off",
        "flag-unknown"
    })
    HttpResponse<AutomationView> create(@Valid @Body AutomationRequest request, AuditContext context) {
        FlagAutomation automation = service.create(context, request.flag(), request.environment(), request.plan());
        return HttpResponse.created(
                AutomationView.of(automation), URI.create("/api/admin/flag-automations/" + automation.id()));
    }

    @Get("/{id}")
    @Access("flag:read:all")
    @Operation(operationId = "readFlagAutomation", summary = "One rollout with what it did")
    @ApiResponse(responseCode = "200", description = "The rollout")
    @Problems("flag-automation-unknown")
    AutomationView read(UUID id) {
        return AutomationView.of(service.find(id), service.entries(id));
    }

    @Post("/{id}/cancel")
    @Access(value = "flag:write:all", stepUp = true)
    @Operation(
            operationId = "cancelFlagAutomation",
            summary = "Let a rollout go no further",
            description = "What is served stays.")
    @ApiResponse(responseCode = "200", description = "The rollout")
    @Problems({"flag-automation-ended", "flag-automation-unknown"})
    AutomationView cancel(UUID id, AuditContext context) {
        return AutomationView.of(service.cancel(context, id), service.entries(id));
    }
}
