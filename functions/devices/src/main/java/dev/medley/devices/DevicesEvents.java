package dev.medley.devices;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What this function announces; the subject is the device, the rollout or what a job makes. */
public sealed interface DevicesEvents extends EventData {

    @EventType("rollout-plan.requested")
    @Serdeable
    record RolloutPlanRequested(UUID jobId) implements DevicesEvents {}

    /** It is known which devices a rollout is for, or never will be. */
    @EventType("rollout-plan.finished")
    @Serdeable
    record RolloutPlanFinished(JobStatus status) implements DevicesEvents {}

    @EventType("device-operation.requested")
    @Serdeable
    record DeviceOperationRequested(UUID jobId) implements DevicesEvents {}

    /** All devices of a group are changed, or some never will be. */
    @EventType("device-operation.finished")
    @Serdeable
    record DeviceOperationFinished(JobStatus status) implements DevicesEvents {}

    @EventType("artifact-check.requested")
    @Serdeable
    record ArtifactCheckRequested(UUID jobId) implements DevicesEvents {}

    /** A file of a release was looked at. */
    @EventType("artifact-check.finished")
    @Serdeable
    record ArtifactCheckFinished(JobStatus status) implements DevicesEvents {}

    @EventType("artifact-delta.requested")
    @Serdeable
    record ArtifactDeltaRequested(UUID jobId) implements DevicesEvents {}

    /** The difference between two files is there, or never will be. */
    @EventType("artifact-delta.finished")
    @Serdeable
    record ArtifactDeltaFinished(JobStatus status) implements DevicesEvents {}

    /** An account has a device from now on; it happened to the account. */
    @EventType("device.claimed")
    @Serdeable
    record DeviceClaimed(UUID deviceId, String name) implements DevicesEvents {}

    /** A device has reported an error. */
    @EventType("device.failed")
    @Serdeable
    record DeviceFailed(UUID deviceId, UUID errorId, String fingerprint, String kind, String title, String version)
            implements DevicesEvents {}

    /** A device says that its data are gone; it happened to the account that asked for it. */
    @EventType("device.wiped")
    @Serdeable
    record DeviceWiped(UUID deviceId, String name) implements DevicesEvents {}

    /** A rollout has nothing left to do; it happened to the account that made it. */
    @EventType("rollout.finished")
    @Serdeable
    record RolloutFinished(UUID rolloutId, String name, int succeeded, int failed) implements DevicesEvents {}

    /** A rollout offers nothing any more; it happened to the account that made it. */
    @EventType("rollout.stopped")
    @Serdeable
    record RolloutStopped(UUID rolloutId, String name, String reason) implements DevicesEvents {}
}
