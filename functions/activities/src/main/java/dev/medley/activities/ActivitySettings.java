package dev.medley.activities;

import dev.medley.settings.Reloaded;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How activities are kept. May change while a function runs.
 *
 * @param consentRequired whether nobody is recognised who has not said that they may be
 * @param keptMonths how many whole months activities are kept before the month is archived without whose they were
 */
@Reloaded
@ConfigurationProperties("medley.activities")
public record ActivitySettings(
        @Bindable(defaultValue = "false") boolean consentRequired,
        @Bindable(defaultValue = "13") @Min(2) @Max(120) int keptMonths) {}
