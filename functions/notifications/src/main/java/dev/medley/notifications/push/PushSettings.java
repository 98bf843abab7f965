package dev.medley.notifications.push;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How pushes are sent.
 *
 * @param keptFor how long a push service keeps a push for a device that it does not reach
 * @param timeout how long a push service may take to answer
 */
@ConfigurationProperties("medley.notifications.push")
public record PushSettings(
        @NotNull @Bindable(defaultValue = "24h") Duration keptFor,
        @NotNull @Bindable(defaultValue = "10s") Duration timeout) {}
