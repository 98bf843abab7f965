package dev.medley.flags.definitions;

import dev.medley.settings.Reloaded;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * When flags that are not meant to stay are stale, beside being older than each was meant to become. May change while a function runs.
 *
 * @param settled how long everybody has had the same variant in production
 * @param unused how long nobody has evaluated it
 */
@Reloaded
@ConfigurationProperties("medley.stale-flags")
public record StaleFlagSettings(
        @Bindable(defaultValue = "14d") @NotNull Duration settled,
        @Bindable(defaultValue = "30d") @NotNull Duration unused) {}
