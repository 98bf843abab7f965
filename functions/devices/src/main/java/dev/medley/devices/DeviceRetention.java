package dev.medley.devices;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How long it is kept what was said to devices and by them; the ledger of a device is kept for good.
 *
 * @param commands how long commands that are over, and logs that were sent for them, after they were asked for
 * @param feedback how long what devices said of updates
 */
@ConfigurationProperties("medley.devices.retention")
public record DeviceRetention(
        @Bindable(defaultValue = "365d") @NotNull Duration commands,
        @Bindable(defaultValue = "365d") @NotNull Duration feedback) {}
