package dev.medley.devices.registry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /** The form of what a device may call itself. */
    public static final String CONTROLLER_ID = "[A-Za-z0-9._:-]{1,128}";

    private static final Pattern OF_CONTROLLER = Pattern.compile(CONTROLLER_ID);

    /** Whether a device may call itself so. */
    public static boolean isControllerId(String text) {
        return OF_CONTROLLER.matcher(text).matches();
    }

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
