package dev.medley.content.versions;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How long versions are kept that have no name and were never published.
 *
 * @param retention how long each is kept
 * @param latest how many of the latest of each item are kept however old they are
 */
@ConfigurationProperties("medley.content.versions")
public record VersionSettings(
        @Bindable(defaultValue = "90d") @NotNull Duration retention,
        @Bindable(defaultValue = "20") @Min(1) int latest) {}
