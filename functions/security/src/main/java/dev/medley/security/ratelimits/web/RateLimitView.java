package dev.medley.security.ratelimits.web;

import dev.medley.limits.RatePolicy;
import dev.medley.security.ratelimits.RateQuota;
import dev.medley.security.ratelimits.RateQuotaService.LimitState;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;

@Serdeable
@Schema(name = "RateLimit", description = "How many requests are allowed in a time")
record RateLimitView(
        @Schema(description = "As RateLimit-Policy names it", example = "account-write")
        String policy,

        @Schema(description = "Whose requests are counted together: network, account or everybody", example = "account")
        String subject,

        @Schema(description = "Of which operations", example = "write")
        String operations,

        @Schema(description = "How many are allowed in the window; they come back evenly")
        int quota,

        int windowSeconds,

        @Schema(description = "What is allowed where nothing is set here")
        int configuredQuota,

        @Nullable @Schema(description = "When it was set; null where it is as configured")
        Instant updatedAt) {

    static RateLimitView of(LimitState state) {
        RatePolicy policy = state.policy();
        return new RateLimitView(
                policy.text(),
                lower(policy.subject()),
                policy == RatePolicy.NETWORK ? "all" : lower(policy.rateClass()),
                state.quota(),
                (int) policy.window().toSeconds(),
                state.configured(),
                state.set().map(RateQuota::updatedAt).orElse(null));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
