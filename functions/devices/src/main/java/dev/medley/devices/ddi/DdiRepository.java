package dev.medley.devices.ddi;

import dev.medley.devices.ddi.Deployment.DeploymentFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What devices ask for, each in as few statements as can be. */
public interface DdiRepository {

    /** All that a poll is answered from. */
    Optional<DevicePoll> poll(String controllerId, Instant now);

    /**
     * What an action of a device brings; empty where it is not offered to it any more.
     *
     * @param history how many of the last things that the device said of it are told
     */
    Optional<Deployment> deployment(UUID deviceId, int number, int history, Instant now);

    /** What an action brought that the device has. */
    Optional<Deployment> installed(UUID deviceId, int number, int history, Instant now);

    /** The files of a module that a device is offered or has. */
    List<DeploymentFile> files(UUID deviceId, UUID moduleId);

    /** The published release that devices of this one's type can have, by name and version. */
    Optional<UUID> release(UUID deviceId, String name, String version);

    /** The key in the store of a file that a device is offered or has, by its module and name; with its digest. */
    Optional<OfferedFile> file(UUID deviceId, UUID moduleId, String fileName);

    /** The key in the store of a difference that a device is offered. */
    Optional<OfferedFile> delta(UUID deviceId, UUID deltaId);

    /** A file that a device may fetch. */
    record OfferedFile(String key, String fileName, String md5) {}
}
