package dev.medley.devices.software;

import dev.medley.devices.registry.SoftwareVersion;
import java.util.List;

/** What people say of a release. */
public record ReleaseDraft(
        String name,
        SoftwareVersion version,
        String deviceType,
        List<String> hardwareRevisions,
        SoftwareVersion minimumVersion,
        int securityVersion,
        String notes,
        List<ModuleDraft> modules) {

    public ReleaseDraft {
        hardwareRevisions = List.copyOf(hardwareRevisions);
        modules = List.copyOf(modules);
    }

    /** What people say of a part of it. */
    public record ModuleDraft(String part, String name, String version) {}
}
