package dev.medley.topology;

import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.OpenDataKeys;
import dev.medley.topology.Right.ReadView;

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
                .notifies("transcript.finished", "provider-key.refused")
                .publishes("transcript.finished", "provider-key.refused")
                .rights(
                        new InvokeModels().in("transcripts-work"),
                        new OpenDataKeys().in("transcripts-work"),
                        new ReadView("speech.pub_transcriptions"),
                        new ReadView("account_data.pub_provider_keys"));
    }
}
