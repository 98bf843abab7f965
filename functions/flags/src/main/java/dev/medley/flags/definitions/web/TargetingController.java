package dev.medley.flags.definitions.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.featureflags.Targeting;
import dev.medley.flags.definitions.FlagTargeting;
import dev.medley.flags.definitions.TargetingService;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/admin/flags/{key}/environments")
@Tag(name = "Flag administration")
class TargetingController {

    private final TargetingService service;

    TargetingController(TargetingService service) {
        this.service = service;
    }

    @Get
    @Access("flag:read:all")
    @Operation(operationId = "listFlagTargetings", summary = "Who gets which variant of a flag, in each environment")
    @ApiResponse(responseCode = "200", description = "The environments")
    @Problems("flag-unknown")
    PageView<TargetingView> list(String key) {
        return PageView.of(new Page<>(service.all(key), null), TargetingView::of);
    }

    @Get("/{environment}")
    @Access("flag:read:all")
    @Operation(operationId = "readFlagTargeting", summary = "Who gets which variant of a flag in an environment")
    @ApiResponse(responseCode = "200", description = "The targeting")
    @Problems({"flag-environment-unknown", "flag-unknown"})
    HttpResponse<TargetingView> read(String key, String environment) {
        return answer(service.find(key, environment));
    }

    @Put("/{environment}")
    @Access(value = "flag:write:all", stepUp = true)
    @Operation(
            operationId = "putFlagTargeting",
            summary = "Say who gets which variant of a flag in an environment",
            description =
                    "Felt by every function within two seconds. With If-Match it changes only the version that the "
                            + "caller has read. A split moves as few subjects as its new weights need.")
    @ApiResponse(responseCode = "200", description = "The targeting")
    @Problems({
        "approval-required",
        "experiment-running",
        "flag-archived",
        "flag-environment-unknown",
        "flag-invalid",
        "flag-unknown"
    })
    HttpResponse<TargetingView> put(
            String key, String environment, @Valid @Body Targeting targeting, IfMatch ifMatch, AuditContext context) {
        return answer(service.put(context, key, environment, targeting, ifMatch));
    }

    @Post("/{environment}/kill")
    @Access(value = "flag:write:all", stepUp = true)
    @Operation(
            operationId = "killFlag",
            summary = "Turn a flag off in an environment",
            description = "Also where changes need approval. Everybody gets its off variant within two seconds.")
    @ApiResponse(responseCode = "200", description = "The targeting")
    @Problems({"flag-environment-unknown", "flag-unknown"})
    HttpResponse<TargetingView> kill(String key, String environment, AuditContext context) {
        return answer(service.kill(context, key, environment));
    }

    private static HttpResponse<TargetingView> answer(FlagTargeting flagTargeting) {
        return VersionedResponse.of(TargetingView.of(flagTargeting), flagTargeting.version());
    }
}
