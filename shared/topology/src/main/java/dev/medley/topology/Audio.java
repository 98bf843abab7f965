package dev.medley.topology;

import dev.medley.topology.Right.ListUploads;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
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
                .routes(
                        "/audio",
                        "/shared-recordings",
                        "/admin/recording-recoveries",
                        "/admin/recording-holds",
                        "/admin/recording-storage-checks")
                .workers(workers())
                .schedules(schedules())
                .emits(
                        "recording.progress",
                        "recording.ready",
                        DELETED,
                        TRASHED,
                        RESTORED,
                        "recording.shared",
                        "recording.share-ended",
                        "recording-optimization.requested",
                        "recording-import.requested")
                .emitsIn("audio-arrivals", "recording.progress", "recording.ready", "recording.rejected")
                .emitsIn("audio-imports", "recording.rejected", "recording-import.finished")
                .emitsIn("audio-optimization", "recording-optimization.finished")
                .emitsIn(SCHEDULES, "recording.rejected", DELETED, TRASHED)
                .notifies("recording.rejected", "recording.shared")
                .retracts(DELETED, "recording.share-ended")
                .publishes("recording.ready", "recording.rejected", DELETED, TRASHED, RESTORED)
                .activity("recording.ready", "recording.rejected", DELETED, TRASHED, RESTORED)
                .channels(LiveChannel.perSubject("recording", "recording:read:own")
                        .ownedBy("audio.pub_recordings")
                        .event("recording.progress", "status", "receivedParts", "partCount")
                        .event("recording.ready", "durationMs")
                        .event("recording.rejected", "code", "detail"))
                .rights(rights());
    }

    private static Worker[] workers() {
        return new Worker[] {
            Worker.heavy("audio-arrivals").onDisk(2048),
            Worker.heavy("audio-optimization", "recording-optimization.requested")
                    .onDisk(2048),
            Worker.heavy("audio-imports", "recording-import.requested", "recording-import.finished")
                    .onDisk(1024),
            Worker.light(
                            REMOVAL,
                            DELETED,
                            Medley.ERASED,
                            "prediction.removed-with-recording",
                            "transcription.removed-with-recording",
                            "transcript.removed-with-recording",
                            "document.removed-with-recording")
                    .lowPriority(),
            Worker.light("audio-library", Medley.RECOVERED).deferred(DELETED)
        };
    }

    private static Schedule[] schedules() {
        return new Schedule[] {
            Schedule.every(Duration.ofMinutes(5), "audio-sweep"),
            Schedule.every(Duration.ofMinutes(15), "audio-recovery"),
            Schedule.every(Duration.ofHours(1), "audio-storage-check"),
            Schedule.every(Duration.ofMinutes(15), "audio-retention"),
            Schedule.every(Duration.ofHours(1), "audio-share-retention")
        };
    }

    /** Whoever keeps the bytes that were checked, or finds their recording deleted meanwhile, removes all that was made of them. */
    private static Right[] rights() {
        String[] keepers = {"audio-arrivals", "audio-optimization", REMOVAL, SCHEDULES};
        return new Right[] {
            new ReadObjects(Medley.RECORDINGS, "uploads/").in(API, "audio-arrivals", REMOVAL, SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "uploads/")
                    .in(API, "audio-arrivals", "audio-imports", REMOVAL, SCHEDULES),
            new ReadObjects(Medley.RECORDINGS, "originals/").in(API, "audio-optimization", REMOVAL, SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "originals/").in(keepers),
            new ReadObjects(Medley.RECORDINGS, "renditions/").in(API, REMOVAL, SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "renditions/").in(keepers),
            new ReadObjects(Medley.RECORDINGS, "previews/").in(API, REMOVAL, SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "previews/").in(keepers),
            new ReadObjects(Medley.RECORDINGS, "optimized/").in(API, REMOVAL, SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "optimized/").in(keepers),
            new ReadObjects(Medley.RECORDINGS, "backups/").in(SCHEDULES),
            new WriteObjects(Medley.RECORDINGS, "backups/").in(keepers),
            new ListUploads(Medley.RECORDINGS).in(SCHEDULES),
            new SendTo("audio-arrivals").in(SCHEDULES),
            new WriteAudit(),
            new ReadView("identity.pub_recipient"),
            new ReadView("social.pub_block")
        };
    }
}
