package dev.medley.topology;

import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.OpenDataKeys;

/** The function that makes summaries, mind maps and posts of texts. */
final class Transcripts {

    private Transcripts() {}

    static Function function() {
        return Function.named("transcripts")
                .routes("/transcripts")
                .workers(
                        Worker.heavy("transcripts-work", "transcript.requested", "transcription.finished"),
                        Worker.light("transcripts-erasure", Medley.ERASED).lowPriority())
                .emits("transcript.requested", "transcript.finished", "provider-key.refused")
                .activity("transcript.finished", "provider-key.refused")
                .rights(new InvokeModels(), new OpenDataKeys());
    }
}
