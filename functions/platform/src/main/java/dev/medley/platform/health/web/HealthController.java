package dev.medley.platform.health.web;

import dev.medley.access.Access;
import dev.medley.platform.health.HealthService;
import dev.medley.platform.health.HealthService.Check;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

@Controller("/api/health")
@Tag(name = "Health", description = "Whether Medley runs, and what it stands on")
class HealthController {

    private final HealthService health;

    HealthController(HealthService health) {
        this.health = health;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(operationId = "health", summary = "Whether everything that Medley stands on answers and works")
    @ApiResponse(responseCode = "200", description = "Everything does")
    @ApiResponse(responseCode = "503", description = "Something does not", useReturnTypeSchema = true)
    HttpResponse<HealthView> health() {
        return answer(health.check());
    }

    @Get("/live")
    @Access(Access.ANYBODY)
    @Operation(operationId = "live", summary = "Whether the function runs at all")
    @ApiResponse(responseCode = "200", description = "It runs")
    HealthView live() {
        return HealthView.of(List.of());
    }

    @Get("/ready")
    @Access(Access.ANYBODY)
    @Operation(operationId = "ready", summary = "Whether requests can be answered now")
    @ApiResponse(responseCode = "200", description = "They can")
    @ApiResponse(responseCode = "503", description = "They cannot", useReturnTypeSchema = true)
    HttpResponse<HealthView> ready() {
        return answer(health.checkReadiness());
    }

    @Get("/dependencies")
    @Access(Access.ANYBODY)
    @Operation(operationId = "dependencies", summary = "How each dependency answers, and how fast")
    @ApiResponse(responseCode = "200", description = "Each with its latency in milliseconds")
    HttpResponse<HealthView> dependencies() {
        return HttpResponse.ok(HealthView.of(health.check())).header("Cache-Control", "no-store");
    }

    private static HttpResponse<HealthView> answer(List<Check> checks) {
        HealthView view = HealthView.of(checks);
        return HttpResponse.<HealthView>status(
                        view.status().equals("up") ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .body(view);
    }
}
