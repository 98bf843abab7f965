package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.SendTo;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function that takes recordings in. */
final class Audio {

    private static final String API = "audio-api";
    private static final String SCHEDULES = "audio-schedules";

    private Audio() {}

    static Function function() {
        return Function.named("audio")
                .routes("/audio", "/shared-recordings", "/admin/recording-recoveries")
                .workers(
                        Worker.heavy("audio-arrivals").onDisk(2048),
                        Worker.heavy("audio-optimization", "recording-optimization.requested")
                                .onDisk(2048),
                        Worker.heavy("audio-imports", "recording-import.requested", "recording-import.finished")
                                .onDisk(1024),
                        Worker.light("audio-removal", "recording.deleted", Medley.ERASED)
                                .lowPriority(),
                        Worker.light("audio-library", Medley.RECOVERED).deferred("recording.deleted", Medley.ERASED))
                .schedules(
                        Schedule.every(Duration.ofMinutes(5), "audio-sweep"),
                        Schedule.every(Duration.ofMinutes(15), "audio-recovery"),
                        Schedule.every(Duration.ofHours(1), "audio-share-retention"))
                .emits(
                        "recording.progress",
                        "recording.ready",
                        "recording.deleted",
                        "recording.shared",
                        "recording.share-ended",
                        "recording-optimization.requested",
                        "recording-import.requested")
                .emitsIn("audio-arrivals", "recording.progress", "recording.ready", "recording.rejected")
                .emitsIn("audio-imports", "recording.rejected", "recording-import.finished")
                .emitsIn("audio-optimization", "recording-optimization.finished")
                .emitsIn(SCHEDULES, "recording.rejected")
                .notifies("recording.rejected", "recording.shared")
                .retracts("recording.deleted", "recording.share-ended")
                .publishes("recording.ready", "recording.rejected", "recording.deleted")
                .activity("recording.ready", "recording.rejected", "recording.deleted")
                .channels(LiveChannel.perSubject("recording", "recording:read:own")
                        .ownedBy("audio.pub_recordings")
                        .event("recording.progress", "status", "receivedParts", "partCount")
                        .event("recording.ready", "durationMs")
                        .event("recording.rejected", "code", "detail"))
                .rights(rights());
    }

    /** Whoever keeps the bytes that were checked, or finds their recording deleted meanwhile, removes all that was made of them. */
    private static Right[] rights() {
        String[] keepers = {"audio-arrivals", "audio-optimization", "audio-removal", SCHEDULES};
        return new Right[] {
            new ReadObjects(Medley.RECORDINGS, "uploads/").in(API, "audio-arrivals", "audio-removal", SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "uploads/")
                    .in(API, "audio-arrivals", "audio-imports", "audio-removal", SCHEDULES),
            new ReadObjects(Medley.RECORDINGS, "originals/").in(API, "audio-optimization", SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "originals/").in(keepers),
            new ReadObjects(Medley.RECORDINGS, "renditions/").in(API, SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "renditions/").in(keepers),
            new ReadObjects(Medley.RECORDINGS, "previews/").in(API),
            new WriteObjects(Medley.RECORDINGS, "previews/").in(keepers),
            new ReadObjects(Medley.RECORDINGS, "optimized/").in(API, SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "optimized/").in(keepers),
            new ReadObjects(Medley.RECORDINGS, "backups/").in(SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "backups/").in(keepers),
            new SendTo("audio-arrivals").in(SCHEDULES),
            new ReadView("identity.pub_recipient"),
            new ReadView("social.pub_block")
        };
    }
}
