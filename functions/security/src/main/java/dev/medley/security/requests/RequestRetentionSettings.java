package dev.medley.security.requests;

import dev.medley.settings.Reloaded;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How long what came in can be searched. May change while a function runs.
 *
 * @param requestsKeptDays how many days requests are kept, to the end of their month
 */
@Reloaded
@ConfigurationProperties("medley.security")
public record RequestRetentionSettings(
        @Bindable(defaultValue = "90") @Min(1) @Max(3650) int requestsKeptDays) {}
