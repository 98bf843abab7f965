package dev.medley.devices.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A device of the fleet.
 *
 * @param controllerId what it calls itself on its protocol
 * @param ownerId the account that claimed it; null for one of the fleet's own
 * @param batchId the batch that it registered itself with
 * @param attributes what people say of it
 * @param desired how it is to be
 * @param reported how it says it is
 * @param lastSeenAt null until it has come; kept to the minute
 * @param autoConfirm whether updates that ask for consent have it already
 */
public record Device(
        UUID id,
        String controllerId,
        String name,
        String type,
        String hardwareRevision,
        @Nullable UUID ownerId,
        @Nullable UUID batchId,
        DeviceStatus status,
        Map<String, String> attributes,
        List<String> tags,
        DeviceShadow desired,
        DeviceShadow reported,
        String installedVersion,
        @Nullable UUID installedReleaseId,
        int securityFloor,
        String timeZone,
        @Nullable Instant lastSeenAt,
        int health,
        List<String> healthReasons,
        Compliance compliance,
        boolean autoConfirm,
        int version,
        Instant createdAt) {

    /** How many tags one may have. */
    public static final int MOST_TAGS = 20;

    /** How many settings may be desired of one. */
    public static final int MOST_SETTINGS = 100;

    public Device {
        attributes = Map.copyOf(attributes);
        tags = List.copyOf(tags);
        healthReasons = List.copyOf(healthReasons);
    }

    /** One half of what is known of a device's settings, and how often it has changed. */
    public record DeviceShadow(Map<String, String> settings, int version) {

        public DeviceShadow {
            settings = Map.copyOf(settings);
        }

        static DeviceShadow empty() {
            return new DeviceShadow(Map.of(), 0);
        }
    }

    /** Those of the desired settings that the device does not report so. */
    public Map<String, String> delta() {
        return desired.settings().entrySet().stream()
                .filter(wanted -> !wanted.getValue().equals(reported.settings().get(wanted.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A device that has not come yet. */
    public static Device registered(UUID id, NewDevice device, Instant now) {
        return new Device(
                id,
                device.controllerId(),
                device.name(),
                device.type(),
                device.hardwareRevision(),
                device.ownerId(),
                device.batchId(),
                DeviceStatus.REGISTERED,
                device.attributes(),
                device.tags(),
                DeviceShadow.empty(),
                DeviceShadow.empty(),
                "",
                null,
                0,
                device.timeZone(),
                null,
                100,
                List.of(),
                Compliance.UNKNOWN,
                false,
                1,
                now);
    }
}
