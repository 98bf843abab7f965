package dev.medley.topology;

import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;

/** The function that says what is spoken. */
final class Speech {

    private Speech() {}

    static Function function() {
        return Function.named("speech")
                .routes("/speech", "/languages", "/translations")
                .workers(Worker.heavy("speech-work", "transcription.requested", "recording.ready", "recording.rejected")
                        .deferred("recording.deleted", Medley.ERASED))
                .emits("transcription.requested", "transcription.finished")
                .activity("transcription.finished")
                .notifies("transcription.finished")
                .publishes("transcription.finished")
                .rights(
                        new ReadObjects(Medley.RECORDINGS, "renditions/").in("speech-work"),
                        new InvokeModels().in("speech-work"),
                        new ReadView("audio.pub_recordings"));
    }
}
