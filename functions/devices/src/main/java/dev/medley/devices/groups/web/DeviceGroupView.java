package dev.medley.devices.groups.web;

import dev.medley.devices.groups.DeviceGroup;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "DeviceGroup", description = "Devices that belong together")
record DeviceGroupView(
        UUID id,
        String name,
        String description,
        @Nullable UUID parentId,

        @Schema(description = "The ids from the root to the group itself")
        List<UUID> path,

        @Nullable @Schema(description = "Which devices are in it, in RSQL; null where they are put in by hand")
        String filter,

        int version,
        Instant createdAt) {

    static DeviceGroupView of(DeviceGroup group) {
        return new DeviceGroupView(
                group.id(),
                group.name(),
                group.description(),
                group.parentId(),
                group.path(),
                group.filter(),
                group.version(),
                group.createdAt());
    }
}
