package dev.medley.platform.configuration.web;

import dev.medley.access.Access;
import dev.medley.http.PageView;
import dev.medley.platform.configuration.ConfigurationService;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/admin/configuration")
@Tag(name = "Configuration", description = "What this stage is set up with")
class ConfigurationController {

    private final ConfigurationService service;

    ConfigurationController(ConfigurationService service) {
        this.service = service;
    }

    @Get("{?changed}")
    @Access("configuration:read:all")
    @Operation(
            operationId = "listSettings",
            summary = "All settings, what they are set to and where",
            description = "Secrets are shown as ***, and only where they are set.")
    @ApiResponse(responseCode = "200", description = "All settings by their variables, on one page")
    PageView<SettingView> list(
            @QueryValue(defaultValue = "false") @Parameter(description = "Only those that are set somewhere")
                    boolean changed) {
        return new PageView<>(service.all(changed).stream().map(SettingView::of).toList(), null);
    }
}
