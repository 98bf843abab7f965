package dev.medley.security.ratelimits.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.security.ratelimits.RateLimitUsage;
import dev.medley.security.ratelimits.RateLimitUsageService;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Controller("/api/admin/rate-limits/usage")
@Tag(name = "Rate limits")
class RateLimitUsageController {

    private final RateLimitUsageService service;

    RateLimitUsageController(RateLimitUsageService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "RateLimitUsage")
    record UsageView(
            Instant from,
            Instant to,

            @Schema(description = "The 100 who were refused most often")
            List<RefusedView> callers,

            @Schema(description = "Parts of five minutes, or of an hour")
            List<SlotView> series) {

        static UsageView of(RateLimitUsage usage) {
            return new UsageView(
                    usage.from(),
                    usage.to(),
                    usage.callers().stream().map(RefusedView::of).toList(),
                    usage.series().stream().map(SlotView::of).toList());
        }
    }

    @Serdeable
    @Schema(name = "RateLimitedCaller")
    record RefusedView(
            @Schema(example = "account-read") String policy,

            @Nullable @Schema(description = "Null for somebody who had not signed in")
            UUID accountId,

            String network,
            long count,
            Instant firstAt,
            Instant lastAt) {

        static RefusedView of(RateLimitUsage.Refused refused) {
            return new RefusedView(
                    refused.policy(),
                    refused.accountId(),
                    refused.network(),
                    refused.count(),
                    refused.firstAt(),
                    refused.lastAt());
        }
    }

    @Serdeable
    @Schema(name = "RateLimitSlot")
    record SlotView(String policy, Instant from, long count) {

        static SlotView of(RateLimitUsage.Slot slot) {
            return new SlotView(slot.policy(), slot.from(), slot.count());
        }
    }

    @Get("{?policy,from,to}")
    @Access("rate-limit:read:all")
    @Operation(
            operationId = "rateLimitUsage",
            summary = "Who went beyond rate limits, and when",
            description = "In the last hour, or another time of at most a week.")
    @ApiResponse(responseCode = "200", description = "Who was refused, and how often by time")
    @Problems({"rate-limit-unknown", "time-range-invalid"})
    UsageView usage(
            @Nullable @QueryValue @Parameter(example = "account-read") String policy,
            @Nullable @QueryValue @Parameter(description = "The earliest time") Instant from,
            @Nullable @QueryValue @Parameter(description = "The time before which it was") Instant to) {
        return UsageView.of(service.of(policy, from, to));
    }
}
