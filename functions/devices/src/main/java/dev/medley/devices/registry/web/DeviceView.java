package dev.medley.devices.registry.web;

import dev.medley.devices.registry.Compliance;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Device", description = "A device of the fleet")
record DeviceView(
        UUID id,

        @Schema(description = "What it calls itself on its protocol")
        String controllerId,

        String name,
        String type,
        String hardwareRevision,

        @Nullable @Schema(description = "The account that claimed it")
        UUID ownerId,

        DeviceStatus status,
        Map<String, String> attributes,
        List<String> tags,

        @Schema(description = "How it is to be") Map<String, String> desired,

        int desiredVersion,

        @Schema(description = "How it says it is") Map<String, String> reported,

        int reportedVersion,

        @Schema(description = "What of the desired settings it does not report so")
        Map<String, String> delta,

        String installedVersion,
        @Nullable UUID installedReleaseId,

        @Schema(description = "Releases of a lower security version are not offered to it")
        int securityFloor,

        String timeZone,

        @Nullable @Schema(description = "To the minute; null until it has come")
        Instant lastSeenAt,

        @Schema(minimum = "0", maximum = "100") int health,
        List<String> healthReasons,
        Compliance compliance,

        @Schema(description = "Whether updates that ask for consent have it already")
        boolean autoConfirm,

        int version,
        Instant createdAt) {

    static DeviceView of(Device device) {
        return new DeviceView(
                device.id(),
                device.controllerId(),
                device.name(),
                device.type(),
                device.hardwareRevision(),
                device.ownerId(),
                device.status(),
                device.attributes(),
                device.tags(),
                device.desired().settings(),
                device.desired().version(),
                device.reported().settings(),
                device.reported().version(),
                device.delta(),
                device.installedVersion(),
                device.installedReleaseId(),
                device.securityFloor(),
                device.timeZone(),
                device.lastSeenAt(),
                device.health(),
                device.healthReasons(),
                device.compliance(),
                device.autoConfirm(),
                device.version(),
                device.createdAt());
    }
}
