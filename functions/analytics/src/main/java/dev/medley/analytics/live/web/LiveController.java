package dev.medley.analytics.live.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.analytics.live.LiveChannelName;
import dev.medley.analytics.live.LiveService;
import dev.medley.analytics.live.numbers.LiveRequests;
import dev.medley.analytics.live.numbers.LiveSales;
import dev.medley.analytics.live.numbers.LiveVisitors;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;

@Controller("/api/analytics/live")
@Tag(name = "Analytics live", description = "What happens right now")
class LiveController {

    private static final Permission REQUESTS = Permission.of("request:read:all");
    private static final Permission ANOMALIES = Permission.of("anomaly:read:all");

    private final LiveService service;

    LiveController(LiveService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "LiveNumbers", description = "What happens right now")
    record LiveView(
            LiveVisitors visitors,
            LiveSales sales,

            @Nullable @Schema(description = "Null for whoever may not read requests")
            LiveRequests requests,

            @Schema(
                    description = "What the caller can follow at /api/realtime to be told of changes",
                    example = "[\"visitors\", \"sales\"]")
            List<String> channels) {}

    @Get
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readLiveNumbers",
            summary = "Who is there, what is sold and what is asked right now",
            description =
                    "Whoever follows the channels is told what is new in it, once a second at most: of sales as they are "
                            + "made, of the rest each minute and whenever somebody asks here. A page that is open asks every few seconds.")
    @ApiResponse(responseCode = "200", description = "The numbers of this moment")
    HttpResponse<LiveView> read(Caller caller) {
        for (LiveChannelName channel : LiveChannelName.values()) {
            boolean _ = service.tell(channel);
        }
        boolean seesRequests = caller.may(REQUESTS);
        List<String> channels = new ArrayList<>(List.of("visitors", "sales"));
        if (seesRequests) {
            channels.add("requests");
        }
        if (caller.may(ANOMALIES)) {
            channels.add("anomalies");
        }
        LiveView view =
                new LiveView(service.visitors(), service.sales(), seesRequests ? service.requests() : null, channels);
        return HttpResponse.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
