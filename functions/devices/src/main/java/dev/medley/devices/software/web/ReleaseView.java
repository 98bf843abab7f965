package dev.medley.devices.software.web;

import dev.medley.devices.software.Release;
import dev.medley.devices.software.Release.ReleaseModule;
import dev.medley.devices.software.Release.ReleaseStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(name = "Release", description = "A set of software that devices of a type may have")
record ReleaseView(
        UUID id,
        String name,
        String version,
        String deviceType,

        @Schema(description = "Which it is for; none for all")
        List<String> hardwareRevisions,

        @Schema(description = "What a device has to have before; empty for anything")
        String minimumVersion,

        @Schema(description = "No device goes back to a lower one")
        int securityVersion,

        String notes,
        ReleaseStatus status,
        boolean hasSbom,

        @Schema(description = "Left empty in lists") List<ModuleView> modules,

        int revision,
        Instant createdAt) {

    @Serdeable
    @Schema(name = "ReleaseModule")
    record ModuleView(UUID id, String part, String name, String version) {
        static ModuleView of(ReleaseModule module) {
            return new ModuleView(module.id(), module.part(), module.name(), module.version());
        }
    }

    static ReleaseView of(Release release) {
        return new ReleaseView(
                release.id(),
                release.name(),
                release.version().text(),
                release.deviceType(),
                release.hardwareRevisions(),
                release.minimumVersion().text(),
                release.securityVersion(),
                release.notes(),
                release.status(),
                release.hasSbom(),
                release.modules().stream().map(ModuleView::of).toList(),
                release.revision(),
                release.createdAt());
    }
}
