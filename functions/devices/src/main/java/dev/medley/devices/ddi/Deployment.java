package dev.medley.devices.ddi;

import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device is to install.
 *
 * @param windowOpen whether it is the time of its window; null where it has none
 */
public record Deployment(
        int number,
        ActionStatus status,
        boolean forced,
        @Nullable Boolean windowOpen,
        List<String> messages,
        List<DeploymentFile> files) {

    public Deployment {
        messages = List.copyOf(messages);
        files = List.copyOf(files);
    }

    /** A file of a module, with the difference that leads to it from what the device has, if there is one. */
    public record DeploymentFile(
            UUID moduleId,
            String part,
            String moduleName,
            String moduleVersion,
            UUID artifactId,
            String fileName,
            Hashes hashes,
            long sizeBytes,
            @Nullable DeltaFile delta) {}

    /** The difference from a file that the device has. */
    public record DeltaFile(UUID id, Hashes hashes, long sizeBytes, String fromSha256) {}

    /** What a file is known by. */
    public record Hashes(String sha1, String md5, String sha256) {}
}
