package dev.medley.topology;

import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.RelayEvents;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Medley itself. A new endpoint group is one more entry here. */
public final class Medley {

    /** The bucket of recordings. */
    public static final String RECORDINGS = "recordings";

    /** Everybody who holds anything of an account erases it then. */
    static final String ERASED = "account.erased";

    public static final Topology TOPOLOGY = new Topology(
            AccountData.with(List.of(Identity.function(), audio(), predictions(), speech(), transcripts(), platform())),
            List.of(recordings()));

    private Medley() {}

    private static Function audio() {
        return Function.named("audio")
                .routes("/audio")
                .workers(
                        Worker.heavy("audio-arrivals").onDisk(2048),
                        Worker.light("audio-removal", "recording.deleted", ERASED)
                                .lowPriority())
                .schedules(Schedule.every(Duration.ofMinutes(5), "audio-sweep"))
                .emits("recording.ready", "recording.rejected", "recording.deleted")
                .activity("recording.ready", "recording.rejected", "recording.deleted")
                .rights(new ReadObjects(RECORDINGS, ""), new WriteObjects(RECORDINGS, ""), new RelayEvents());
    }

    private static Function predictions() {
        return Function.named("predictions")
                .routes("/predictions")
                .workers(Worker.heavy(
                                "predictions-work", "prediction.requested", "recording.ready", "recording.rejected")
                        .deferred("recording.deleted", ERASED))
                .emits("prediction.requested", "prediction.finished")
                .activity("prediction.finished")
                .rights(new ReadObjects(RECORDINGS, "renditions/"), new InvokeModels());
    }

    private static Function speech() {
        return Function.named("speech")
                .routes("/speech")
                .workers(Worker.heavy("speech-work", "transcription.requested", "recording.ready", "recording.rejected")
                        .deferred("recording.deleted", ERASED))
                .emits("transcription.requested", "transcription.finished")
                .activity("transcription.finished")
                .rights(new ReadObjects(RECORDINGS, "renditions/"), new InvokeModels());
    }

    private static Function transcripts() {
        return Function.named("transcripts")
                .routes("/transcripts")
                .workers(
                        Worker.heavy("transcripts-work", "transcript.requested", "transcription.finished"),
                        Worker.light("transcripts-erasure", ERASED).lowPriority())
                .emits("transcript.requested", "transcript.finished")
                .activity("transcript.finished")
                .rights(new InvokeModels());
    }

    private static Function platform() {
        return Function.named("platform")
                .routes("/jobs", "/health", "/docs")
                .workers(Worker.light("platform-erasure", ERASED).lowPriority())
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "events-sweep"),
                        Schedule.every(Duration.ofMinutes(1), "jobs-sweep"))
                .rights(new RelayEvents());
    }

    private static Bucket recordings() {
        return new Bucket(
                RECORDINGS,
                Map.of("uploads/", "audio-arrivals"),
                Map.of("uploads/", Duration.ofDays(2), "exports/", Duration.ofDays(7)));
    }
}
