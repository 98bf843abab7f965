package dev.medley.devices.software;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.devices.registry.SoftwareVersion;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set of software that devices of a type may have.
 *
 * @param hardwareRevisions which it is for; none for all
 * @param minimumVersion what a device has to have before; empty for anything
 * @param securityVersion no device goes back to a lower one
 */
public record Release(
        UUID id,
        String name,
        SoftwareVersion version,
        String deviceType,
        List<String> hardwareRevisions,
        SoftwareVersion minimumVersion,
        int securityVersion,
        String notes,
        ReleaseStatus status,
        boolean hasSbom,
        int revision,
        @Nullable UUID createdBy,
        Instant createdAt,
        List<ReleaseModule> modules) {

    public Release {
        hardwareRevisions = List.copyOf(hardwareRevisions);
        modules = List.copyOf(modules);
    }

    /** Whether it can be rolled out. */
    @Serdeable
    public enum ReleaseStatus {
        /** Files are added to it. */
        @JsonProperty("draft")
        DRAFT,
        /** It stays as it is, and can be rolled out. */
        @JsonProperty("published")
        PUBLISHED,
        /** It is offered to nobody any more. */
        @JsonProperty("revoked")
        REVOKED
    }

    /** A part of it: an operating system, an application. */
    public record ReleaseModule(UUID id, String part, String name, String version) {}
}
