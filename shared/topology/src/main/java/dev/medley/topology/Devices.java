package dev.medley.topology;

import dev.medley.topology.Right.ReadMasterSecret;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function for a fleet of devices: what they run, how they are, and what they are told. */
final class Devices {

    /** Under which prefix of the media's bucket its files lie. */
    private static final String FILES = "devices/";

    private static final String PLAN = "rollout-plan.requested";
    private static final String FINISHED = "rollout.finished";
    private static final String STOPPED = "rollout.stopped";

    private static final String[] OF_API = {
        PLAN,
        "device-operation.requested",
        "artifact-check.requested",
        "artifact-delta.requested",
        "device.claimed",
        "device.failed",
        "device.wiped",
        STOPPED
    };

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
                // The protocol compares tenants without regard to case, gateways do not.
                .rootRoutes("/DEFAULT/controller/v1", "/default/controller/v1")
                .workers(workers())
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "devices-steps"),
                        Schedule.every(Duration.ofHours(1), "devices-health"))
                .emits(OF_API)
                .emitsIn("devices-rollouts", "rollout-plan.finished")
                .emitsIn("devices-operations", "device-operation.finished")
                .emitsIn("devices-artifacts", "artifact-check.finished")
                .emitsIn(DELTAS, "artifact-delta.finished")
                .emitsIn("devices-runbooks", PLAN)
                .emitsIn("devices-schedules", FINISHED, STOPPED)
                .activity("device.claimed", "device.wiped")
                .notifies(FINISHED, STOPPED, "device.wiped")
                .publishes("device.claimed", "device.wiped", FINISHED, STOPPED)
                .rights(
                        // Devices keep the public half of the key that commands are signed with.
                        new ReadMasterSecret().in("devices-api"),
                        new WriteAudit(),
                        new ReadObjects(Medley.MEDIA, FILES).in("devices-api", "devices-artifacts", DELTAS),
                        new WriteObjects(Medley.MEDIA, FILES).in("devices-api"),
                        new WriteObjects(Medley.MEDIA, FILES + "logs/").in("devices-schedules"),
                        new WriteObjects(Medley.MEDIA, FILES + "deltas/").in(DELTAS));
    }

    private static Worker[] workers() {
        return new Worker[] {
            Worker.light("devices-rollouts", PLAN),
            Worker.light("devices-operations", "device-operation.requested"),
            Worker.heavy("devices-artifacts", "artifact-check.requested").onDisk(4096),
            Worker.heavy(DELTAS, "artifact-delta.requested").onDisk(4096),
            Worker.light("devices-runbooks", "device.failed"),
            Worker.light("devices-erasure", Medley.RECOVERED).deferred(Medley.ERASED)
        };
    }
}
