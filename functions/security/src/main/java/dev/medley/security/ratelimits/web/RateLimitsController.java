package dev.medley.security.ratelimits.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.Page;
import dev.medley.security.ratelimits.RateQuotaService;
import dev.medley.security.ratelimits.RateQuotaService.LimitState;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
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

@Controller("/api/admin/rate-limits")
@Tag(name = "Rate limits", description = "How often operations may be called")
class RateLimitsController {

    private final RateQuotaService service;

    RateLimitsController(RateQuotaService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "RateLimitChange")
    record RateLimitChange(
            @Min(1) @Max(1_000_000_000) @Schema(description = "How many requests are allowed in the window")
            int quota) {}

    @Get
    @Access("rate-limit:read:all")
    @Operation(operationId = "listRateLimits", summary = "All rate limits, and what they allow now")
    @ApiResponse(responseCode = "200", description = "The rate limits")
    PageView<RateLimitView> list() {
        return PageView.of(new Page<>(service.all(), null), RateLimitView::of);
    }

    @Put("/{policy}")
    @Access(value = "rate-limit:write:all", stepUp = true)
    @Operation(
            operationId = "putRateLimit",
            summary = "Set how many requests a rate limit allows; held to within two seconds")
    @ApiResponse(responseCode = "200", description = "The rate limit")
    @Problems("rate-limit-unknown")
    HttpResponse<RateLimitView> put(
            String policy, @Valid @Body RateLimitChange change, IfMatch ifMatch, AuditContext context) {
        LimitState state = service.set(context, policy, change.quota(), ifMatch);
        return VersionedResponse.of(RateLimitView.of(state), state.version());
    }

    @Delete("/{policy}")
    @Access(value = "rate-limit:write:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "resetRateLimit", summary = "Go back to what the settings say")
    @ApiResponse(responseCode = "204", description = "It is as configured")
    @Problems({"rate-limit-unknown", "rate-limit-not-set"})
    void reset(String policy, IfMatch ifMatch, AuditContext context) {
        service.reset(context, policy, ifMatch);
    }
}
