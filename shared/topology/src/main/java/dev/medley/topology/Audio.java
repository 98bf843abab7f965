package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.SendTo;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function that takes recordings in. */
final class Audio {

    private static final String API = "audio-api";
    private static final String SCHEDULES = "audio-schedules";
    private static final String REMOVAL = "audio-removal";

    private static final String DELETED = "recording.deleted";
    private static final String TRASHED = "recording.trashed";
    private static final String RESTORED = "recording.restored";

    private Audio() {}

    static Function function() {
        return Function.named("audio")
                .routes("/audio", "/admin/recording-recoveries", "/admin/recording-holds")
                .workers(
                        Worker.heavy("audio-arrivals").onDisk(2048),
                        Worker.heavy("audio-optimization", "recording-optimization.requested")
                                .onDisk(2048),
                        Worker.light(
                                        REMOVAL,
                                        DELETED,
                                        Medley.ERASED,
                                        "prediction.removed-with-recording",
                                        "transcription.removed-with-recording",
                                        "transcript.removed-with-recording",
                                        "document.removed-with-recording")
                                .lowPriority())
                .schedules(
                        Schedule.every(Duration.ofMinutes(5), "audio-sweep"),
                        Schedule.every(Duration.ofMinutes(15), "audio-recovery"),
                        Schedule.every(Duration.ofMinutes(15), "audio-retention"))
                .emits("recording.ready", DELETED, TRASHED, RESTORED, "recording-optimization.requested")
                .emitsIn("audio-arrivals", "recording.ready", "recording.rejected")
                .emitsIn("audio-optimization", "recording-optimization.finished")
                .emitsIn(SCHEDULES, "recording.rejected", DELETED, TRASHED)
                .notifies("recording.rejected")
                .retracts(DELETED)
                .publishes("recording.ready", "recording.rejected", DELETED, TRASHED, RESTORED)
                .activity("recording.ready", "recording.rejected", DELETED, TRASHED, RESTORED)
                .rights(rights());
    }

    /** Whoever keeps the bytes that were checked, or finds their recording deleted meanwhile, removes all that was made of them. */
    private static Right[] rights() {
        String[] keepers = {"audio-arrivals", "audio-optimization", REMOVAL, SCHEDULES};
        return new Right[] {
            new ReadObjects(Medley.RECORDINGS, "uploads/").in(API, "audio-arrivals", REMOVAL, SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "uploads/").in(API, "audio-arrivals", REMOVAL, SCHEDULES),
            new ReadObjects(Medley.RECORDINGS, "originals/").in(API, "audio-optimization", REMOVAL, SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "originals/").in(keepers),
            new ReadObjects(Medley.RECORDINGS, "renditions/").in(API, REMOVAL, SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "renditions/").in(keepers),
            new ReadObjects(Medley.RECORDINGS, "optimized/").in(API, REMOVAL, SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "optimized/").in(keepers),
            new ReadObjects(Medley.RECORDINGS, "backups/").in(SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "backups/").in(keepers),
            new SendTo("audio-arrivals").in(SCHEDULES),
            new WriteAudit()
        };
    }
}
