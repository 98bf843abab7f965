package dev.medley.topology;

import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.OpenDataKeys;
import dev.medley.topology.Right.PostToConnections;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.SynthesizeSpeech;
import dev.medley.topology.Right.TranscribeSpeech;
import dev.medley.topology.Right.TranslateTexts;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;
import java.util.Set;

/** The function that says what is spoken. */
final class Speech {

    private static final String SYNTHESES = "speech-syntheses";
    private static final String CLONES = "speech-clones";
    private static final String TRANSLATIONS = "speech-translations";
    private static final String ERASURE = "speech-erasure";
    private static final String LIVE = "speech-live";
    private static final String LIVE_QUEUED = "live-transcription.queued";
    private static final String SWEEP = "speech-schedules";

    /** One call listens to one speaker for minutes, with one core. */
    private static final Size LISTENER = new Size(1769, Duration.ofMinutes(10));

    private static final int MOST_SPEAKERS = 100;

    private Speech() {}

    static Function function() {
        return Function.named("speech")
                .routes(
                        "/speech",
                        "/languages",
                        "/translations",
                        "/voice-abuse-reports",
                        "/admin/voice-abuse-reports",
                        "/admin/voice-clones")
                .webSocket("start-transcription", "audio", "stop-transcription")
                .workers(workers())
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "speech-live-sweep"),
                        Schedule.every(Duration.ofMinutes(5), "speech-ended-voices"))
                .emits(
                        LIVE_QUEUED,
                        "transcription.requested",
                        "transcription.finished",
                        "synthesis.requested",
                        "synthesis.finished",
                        "translation.requested",
                        "translation.finished",
                        "voice-clone.requested",
                        "voice-clone.finished")
                .emitsIn("speech-work", "transcription.requested", "transcription.finished")
                .emitsIn(SYNTHESES, "synthesis.finished")
                .emitsIn(TRANSLATIONS, "translation.finished")
                .emitsIn(CLONES, "voice-clone.finished")
                .emitsIn(ERASURE, "transcription.finished", "transcription.removed-with-recording")
                .emitsIn("speech-socket", LIVE_QUEUED)
                .emitsIn(LIVE, LIVE_QUEUED, "transcription.finished")
                .emitsIn(SWEEP, LIVE_QUEUED)
                .activity("transcription.finished")
                .notifies("transcription.finished")
                .publishes("transcription.finished")
                .rights(rights());
    }

    private static Worker[] workers() {
        return new Worker[] {
            Worker.heavy("speech-work", "transcription.requested", "recording.ready", "recording.rejected")
                    .onDisk(2048),
            Worker.heavy(SYNTHESES, "synthesis.requested"),
            Worker.heavy(CLONES, "voice-clone.requested"),
            Worker.light(TRANSLATIONS, "translation.requested"),
            new Worker(LIVE, Set.of(LIVE_QUEUED), LISTENER, 1, MOST_SPEAKERS, 5, Set.of()),
            Worker.light(ERASURE, "recording.deleted", Medley.ERASED).lowPriority()
        };
    }

    private static Right[] rights() {
        return new Right[] {
            new ReadObjects(Medley.RECORDINGS, "renditions/").in("speech-work", CLONES),
            new WriteAudit(),
            new ReadObjects(Medley.RECORDINGS, "originals/").in("speech-work"),
            new ReadObjects(Medley.RECORDINGS, "optimized/").in("speech-work"),
            new TranscribeSpeech().in("speech-work"),
            new SynthesizeSpeech().in(SYNTHESES),
            new TranslateTexts().in(TRANSLATIONS),
            new InvokeModels().in(TRANSLATIONS),
            new OpenDataKeys().in(TRANSLATIONS),
            new ReadObjects(Medley.MEDIA, "speech/syntheses/").in("speech-api", SYNTHESES),
            new WriteObjects(Medley.MEDIA, "speech/syntheses/").in("speech-api", SYNTHESES, ERASURE),
            new ReadObjects(Medley.MEDIA, "speech/transcriptions/").in("speech-work"),
            new WriteObjects(Medley.MEDIA, "speech/transcriptions/").in("speech-work"),
            new PostToConnections().in("speech-socket", LIVE),
            new ReadView("realtime.pub_connection"),
            new ReadView("account_data.pub_provider_keys"),
            new ReadView("audio.pub_recordings")
        };
    }
}
