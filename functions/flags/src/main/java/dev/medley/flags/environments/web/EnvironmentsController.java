package dev.medley.flags.environments.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.flags.environments.EnvironmentService;
import dev.medley.flags.environments.FlagEnvironment;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Page;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

@Controller("/api/admin/flag-environments")
@Tag(name = "Flag administration", description = "Feature flags, and who gets which variant of them")
class EnvironmentsController {

    private final EnvironmentService service;

    EnvironmentsController(EnvironmentService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "FlagEnvironmentChange")
    record Change(
            @NotNull @Schema(description = "Whether a second administrator has to approve every change")
            Boolean requiresApproval) {}

    @Serdeable
    @Schema(name = "FlagEnvironment")
    record View(
            @Schema(example = "production") String name,
            boolean requiresApproval,

            @Schema(description = "Counted up with every change of what a flag is there")
            long version) {

        static View of(FlagEnvironment environment) {
            return new View(environment.name(), environment.requiresApproval(), environment.version());
        }
    }

    @Get
    @Access("flag:read:all")
    @Operation(operationId = "listFlagEnvironments", summary = "The environments of flags")
    @ApiResponse(responseCode = "200", description = "The environments")
    PageView<View> list() {
        return PageView.of(new Page<>(service.all(), null), View::of);
    }

    @Put("/{name}")
    @Access(value = "flag-environment:write:all", stepUp = true)
    @Operation(operationId = "changeFlagEnvironment", summary = "Say whether changes of flags need approval there")
    @ApiResponse(responseCode = "200", description = "The environment")
    @Problems("flag-environment-unknown")
    View change(String name, @Valid @Body Change change, AuditContext context) {
        return View.of(service.requireApproval(context, name, change.requiresApproval()));
    }
}
