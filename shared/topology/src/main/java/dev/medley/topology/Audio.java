package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.SendTo;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function that takes recordings in. */
final class Audio {

    private Audio() {}

    static Function function() {
        return Function.named("audio")
                .routes("/audio", "/admin/recording-recoveries")
                .workers(
                        Worker.heavy("audio-arrivals").onDisk(2048),
                        Worker.heavy("audio-optimization", "recording-optimization.requested")
                                .onDisk(2048)
                                .deferred(Medley.ERASED),
                        Worker.light("audio-removal", "recording.deleted", Medley.ERASED)
                                .lowPriority())
                .schedules(
                        Schedule.every(Duration.ofMinutes(5), "audio-sweep"),
                        Schedule.every(Duration.ofMinutes(15), "audio-recovery"))
                .emits(
                        "recording.ready",
                        "recording.rejected",
                        "recording.deleted",
                        "recording-optimization.requested",
                        "recording-optimization.finished")
                .notifies("recording.rejected")
                .retracts("recording.deleted")
                .publishes("recording.ready", "recording.rejected", "recording.deleted")
                .activity("recording.ready", "recording.rejected", "recording.deleted")
                .rights(
                        new ReadObjects(Medley.RECORDINGS, ""),
                        new WriteObjects(Medley.RECORDINGS, ""),
                        new SendTo("audio-arrivals").in("audio-schedules"));
    }
}
