package dev.medley.topology;

import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.OpenDataKeys;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function that makes summaries, mind maps and posts of texts. */
final class Transcripts {

    private static final String FINISHED = "transcript.finished";
    private static final String REFUSED = "provider-key.refused";

    private static final Right[] RIGHTS = {
        new InvokeModels().in("transcripts-work"),
        new InvokeModels().in("transcripts-trials"),
        new InvokeModels().in("transcripts-schedules"),
        new OpenDataKeys().in("transcripts-work"),
        new OpenDataKeys().in("transcripts-trials"),
        new OpenDataKeys().in("transcripts-schedules"),
        new ReadObjects(Medley.MEDIA, "transcript-exports/").in("transcripts-api"),
        new WriteObjects(Medley.MEDIA, "transcript-exports/").in("transcripts-exports"),
        new ReadView("speech.pub_transcriptions"),
        new ReadView("account_data.pub_provider_keys")
    };

    private Transcripts() {}

    static Function function() {
        return Function.named("transcripts")
                .routes(
                        "/transcripts",
                        "/transcript-batches",
                        "/transcript-exports",
                        "/comment-analyses",
                        "/admin/prompts",
                        "/admin/prompt-cases",
                        "/admin/prompt-trials")
                .workers(
                        Worker.heavy("transcripts-work", "transcript.requested", "transcription.finished"),
                        Worker.heavy("transcripts-trials", "prompt-trial.requested"),
                        Worker.heavy("transcripts-exports", "transcript-export.requested")
                                .onDisk(1024),
                        Worker.heavy("transcripts-comments", "comment-analysis.requested"),
                        Worker.light("transcripts-erasure", "transcription.removed-with-recording", Medley.ERASED)
                                .lowPriority())
                .schedules(Schedule.every(Duration.ofMinutes(10), "transcripts-warming"))
                .emits(
                        "transcript.requested",
                        FINISHED,
                        "prompt-trial.requested",
                        "transcript-export.requested",
                        "comment-analysis.requested",
                        "comment-analysis.finished")
                .emitsIn("transcripts-work", "transcript.requested", FINISHED, REFUSED)
                .emitsIn("transcripts-trials", "prompt-trial.finished", REFUSED)
                .emitsIn("transcripts-exports", "transcript-export.finished")
                .emitsIn("transcripts-comments", "comment-analysis.finished")
                .emitsIn("transcripts-erasure", FINISHED, "transcript.removed-with-recording")
                .emitsIn("transcripts-schedules", REFUSED)
                .activity(FINISHED, REFUSED)
                .notifies(FINISHED, REFUSED)
                .publishes(FINISHED, REFUSED)
                .rights(RIGHTS);
    }
}
