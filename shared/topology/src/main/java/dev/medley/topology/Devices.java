package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function for a fleet of devices: what they run, how they are, and what they are told. */
final class Devices {

    /** Under which prefix of the media's bucket its files lie. */
    private static final String FILES = "devices/";

    private static final String DELTAS = "devices-deltas";

    private Devices() {}

    static Function function() {
        return Function.named("devices")
                .routes(
                        "/devices",
                        "/device-batches",
                        "/device-claims",
                        "/device-errors",
                        "/device-experiments",
                        "/device-groups",
                        "/device-policies",
                        "/device-runbooks",
                        "/fleet",
                        "/release-keys",
                        "/releases",
                        "/rollouts")
                .rootRoutes("/DEFAULT/controller/v1")
                .workers(workers())
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "devices-steps"),
                        Schedule.every(Duration.ofHours(1), "devices-health"))
                .emits(emitted())
                .activity("device.claimed", "device.wiped")
                .notifies("rollout.finished", "rollout.stopped", "device.wiped")
                .publishes("device.claimed", "device.wiped", "rollout.finished", "rollout.stopped")
                .rights(
                        new WriteAudit(),
                        new ReadObjects(Medley.MEDIA, FILES).in("devices-api", "devices-artifacts", DELTAS),
                        new WriteObjects(Medley.MEDIA, FILES).in("devices-api"),
                        new WriteObjects(Medley.MEDIA, FILES + "deltas/").in(DELTAS));
    }

    private static Worker[] workers() {
        return new Worker[] {
            Worker.light("devices-rollouts", "rollout-plan.requested"),
            Worker.light("devices-operations", "device-operation.requested"),
            Worker.heavy("devices-artifacts", "artifact-check.requested").onDisk(4096),
            Worker.heavy(DELTAS, "artifact-delta.requested").onDisk(4096),
            Worker.light("devices-runbooks", "device.failed"),
            Worker.light("devices-erasure", "account.integrations-revoked").deferred(Medley.ERASED)
        };
    }

    private static String[] emitted() {
        return new String[] {
            "rollout-plan.requested",
            "rollout-plan.finished",
            "device-operation.requested",
            "device-operation.finished",
            "artifact-check.requested",
            "artifact-check.finished",
            "artifact-delta.requested",
            "artifact-delta.finished",
            "device.claimed",
            "device.failed",
            "device.wiped",
            "rollout.finished",
            "rollout.stopped"
        };
    }
}
