package dev.medley.webhooks;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How webhooks are sent.
 *
 * @param timeout how long a receiver may take to answer
 * @param replaysPerSecond how many events of a replay are due each second
 */
@ConfigurationProperties("medley.webhooks")
public record WebhookSettings(
        @NotNull @Bindable(defaultValue = "15s") Duration timeout,

        @Min(1) @Max(1000) @Bindable(defaultValue = "10") int replaysPerSecond) {}
