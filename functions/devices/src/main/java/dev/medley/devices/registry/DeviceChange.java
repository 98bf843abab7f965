package dev.medley.devices.registry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people change of a device; null leaves it as it is. */
public record DeviceChange(
        @Nullable String name,
        @Nullable String hardwareRevision,
        @Nullable Map<String, String> attributes,
        @Nullable List<String> tags,
        @Nullable Map<String, String> desired,
        @Nullable String timeZone) {}
