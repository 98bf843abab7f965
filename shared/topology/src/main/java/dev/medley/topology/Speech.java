package dev.medley.topology;

import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.OpenDataKeys;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.SynthesizeSpeech;
import dev.medley.topology.Right.TranscribeSpeech;
import dev.medley.topology.Right.TranslateTexts;
import dev.medley.topology.Right.WriteObjects;

/** The function that says what is spoken. */
final class Speech {

    private static final String SYNTHESES = "speech-syntheses";
    private static final String TRANSLATIONS = "speech-translations";
    private static final String ERASURE = "speech-erasure";

    private Speech() {}

    static Function function() {
        return Function.named("speech")
                .routes("/speech", "/languages", "/translations")
                .workers(
                        Worker.heavy("speech-work", "transcription.requested", "recording.ready", "recording.rejected"),
                        Worker.heavy(SYNTHESES, "synthesis.requested"),
                        Worker.light(TRANSLATIONS, "translation.requested"),
                        Worker.light(ERASURE, "recording.deleted", Medley.ERASED)
                                .lowPriority())
                .emits(
                        "transcription.requested",
                        "transcription.finished",
                        "synthesis.requested",
                        "synthesis.finished",
                        "translation.requested",
                        "translation.finished")
                .emitsIn("speech-work", "transcription.requested", "transcription.finished")
                .emitsIn(SYNTHESES, "synthesis.finished")
                .emitsIn(TRANSLATIONS, "translation.finished")
                .emitsIn(ERASURE, "transcription.finished", "transcription.removed-with-recording")
                .activity("transcription.finished")
                .notifies("transcription.finished")
                .publishes("transcription.finished")
                .rights(
                        new ReadObjects(Medley.RECORDINGS, "renditions/").in("speech-work"),
                        new TranscribeSpeech().in("speech-work"),
                        new SynthesizeSpeech().in(SYNTHESES),
                        new TranslateTexts().in(TRANSLATIONS),
                        new InvokeModels().in(TRANSLATIONS),
                        new OpenDataKeys().in(TRANSLATIONS),
                        new ReadObjects(Medley.MEDIA, "speech/syntheses/").in("speech-api", SYNTHESES),
                        new WriteObjects(Medley.MEDIA, "speech/syntheses/").in("speech-api", SYNTHESES, ERASURE),
                        new ReadObjects(Medley.MEDIA, "speech/transcriptions/").in("speech-work"),
                        new WriteObjects(Medley.MEDIA, "speech/transcriptions/").in("speech-work"),
                        new ReadView("account_data.pub_provider_keys"),
                        new ReadView("audio.pub_recordings"));
    }
}
