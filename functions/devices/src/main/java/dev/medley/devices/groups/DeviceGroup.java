package dev.medley.devices.groups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Devices that belong together.
 *
 * @param path the ids from the root to the group itself
 * @param filter which devices are in it, in RSQL; null where they are put in by hand
 */
public record DeviceGroup(
        UUID id,
        String name,
        String description,
        @Nullable UUID parentId,
        List<UUID> path,
        @Nullable String filter,
        int version,
        Instant createdAt) {

    /** How deep groups may lie in each other. */
    static final int DEEPEST = 8;

    /** How many there may be; each that has a filter is asked about each device that changes. */
    static final int MOST = 500;

    public DeviceGroup {
        path = List.copyOf(path);
    }
}
