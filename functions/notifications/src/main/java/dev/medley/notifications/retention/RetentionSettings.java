package dev.medley.notifications.retention;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How long notifications are kept.
 *
 * @param retention how long after what they tell of
 */
@ConfigurationProperties("medley.notifications")
public record RetentionSettings(
        @Bindable(defaultValue = "180d") @NotNull Duration retention) {}
