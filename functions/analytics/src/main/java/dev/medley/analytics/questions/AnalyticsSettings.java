package dev.medley.analytics.questions;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How questions are understood that do not say it themselves.
 *
 * @param timeZone whose days are counted, by its IANA name
 * @param weekStart the day that weeks begin with
 * @param currency the currency of money
 */
@ConfigurationProperties("medley.analytics")
public record AnalyticsSettings(
        @Bindable(defaultValue = "UTC") @NotNull String timeZone,

        @Bindable(defaultValue = "monday") @Pattern(regexp = "monday|tuesday|wednesday|thursday|friday|saturday|sunday")
        String weekStart,

        @Bindable(defaultValue = "EUR") @Pattern(regexp = "[A-Z]{3}")
        String currency) {}
