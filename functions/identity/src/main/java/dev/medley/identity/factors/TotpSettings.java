package dev.medley.identity.factors;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How strictly the clocks of authenticator apps are taken.
 *
 * @param drift by how many steps of 30 s a clock may differ (RFC 6238, 5.2 and 6); with 0 a code is good for its own 30 s
 *     only (ASVS 6.5.5)
 */
@ConfigurationProperties("medley.identity.totp")
public record TotpSettings(
        @Bindable(defaultValue = "1") @Min(0) @Max(2) int drift) {}
