package dev.medley.analytics.forwarding.web;

import dev.medley.access.Access;
import dev.medley.analytics.forwarding.ForwardingService;
import dev.medley.analytics.forwarding.ForwardingState;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;

@Controller("/api/analytics/forwarding")
@Tag(name = "Analytics")
class ForwardingController {

    private final ForwardingService service;

    ForwardingController(ForwardingService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "AnalyticsForwarding", description = "How an external analytics service gets activities")
    record ForwardingView(
            @Schema(description = "Whether the stage has such a service")
            boolean enabled,

            @Schema(description = "How many activities it has taken")
            long forwarded,

            @Nullable @Schema(description = "When it took some last")
            Instant succeededAt,

            @Nullable @Schema(description = "When it failed last")
            Instant failedAt,

            @Nullable @Schema(description = "What is wrong now; what waits is handed over when that is over")
            String failure) {}

    @Get
    @Access("analytics:read:all")
    @Operation(operationId = "readAnalyticsForwarding", summary = "How an external analytics service gets activities")
    @ApiResponse(responseCode = "200", description = "How it goes")
    ForwardingView read() {
        ForwardingState state = service.state().orElse(new ForwardingState(0, 0, null, null, null));
        return new ForwardingView(
                service.isOn(), state.forwarded(), state.succeededAt(), state.failedAt(), state.failure());
    }
}
