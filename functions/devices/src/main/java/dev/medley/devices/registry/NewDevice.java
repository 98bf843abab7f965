package dev.medley.devices.registry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device that is to be in the fleet. */
public record NewDevice(
        String controllerId,
        String name,
        String type,
        String hardwareRevision,
        @Nullable UUID ownerId,
        @Nullable UUID batchId,
        Map<String, String> attributes,
        List<String> tags,
        String timeZone) {

    public NewDevice {
        attributes = Map.copyOf(attributes);
        tags = tags.stream().distinct().sorted().toList();
    }

    /** One that says of itself what it is. */
    public static NewDevice ofItself(
            String controllerId, String type, String hardwareRevision, @Nullable UUID ownerId, @Nullable UUID batchId) {
        return new NewDevice(
                controllerId, controllerId, type, hardwareRevision, ownerId, batchId, Map.of(), List.of(), "UTC");
    }
}
