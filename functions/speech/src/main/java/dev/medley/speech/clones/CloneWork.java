package dev.medley.speech.clones;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.models.ModelFailure;
import dev.medley.models.audio.AudioModels;
import dev.medley.models.speech.VoiceCloner;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.sound.WavSound;
import dev.medley.speech.clones.ClonedVoice.VoiceStatus;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** Listens whether the phrase is said in a recording, and has the voice made of that same recording. */
@Singleton
public class CloneWork implements JobWork {

    static final String KIND = "voice-clone";

    private static final long LONGEST_MS = 60_000;
    private static final int HEARD_PERCENT = 50;

    private final ClonedVoiceRepository voices;
    private final Cloners cloners;
    private final ObjectStore objects;
    private final Clock clock;

    CloneWork(ClonedVoiceRepository voices, Cloners cloners, ObjectStores stores, Clock clock) {
        this.voices = voices;
        this.cloners = cloners;
        objects = stores.bucket(Medley.RECORDINGS);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return voices.find(lease.subjectId(), lease.ownerId())
                .filter(voice -> voice.status() == VoiceStatus.PENDING)
                .<JobOutcome>map(voice -> make(voice, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome make(ClonedVoice voice, JobProgress progress) {
        UUID recordingId = voice.consent().recordingId();
        String key = recordingId == null
                ? null
                : voices.rendition(recordingId, voice.accountId()).orElse(null);
        if (key == null) {
            throw JobFailure.permanent("recording-unknown", "The recording is gone.");
        }
        VoiceCloner cloner = cloners.find()
                .orElseThrow(() ->
                        JobFailure.permanent("cloning-not-available", "No service that clones voices is set up here."));
        try {
            Path sample = Files.createTempFile("consent", ".wav");
            try {
                Files.delete(sample);
                objects.download(key, sample);
                String heard = heard(sample);
                if (!voice.consent().phrase().isIn(heard)) {
                    throw JobFailure.permanent("consent-not-heard", "The phrase is not what is said in the recording.");
                }
                progress.report(HEARD_PERCENT);
                String made = cloner.make("medley-" + voice.id(), sample);
                return new JobOutcome.Result(
                        () -> voices.keep(voice.id(), made, heard, clock.instant()), () -> cloner.delete(made));
            } finally {
                Files.deleteIfExists(sample);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ModelFailure failure) {
            throw failed(failure);
        }
    }

    /** By the embedded model, which no service of others can deceive. */
    private static String heard(Path sample) throws IOException {
        try (WavSound sound = WavSound.open(sample)) {
            if (sound.durationMs() > LONGEST_MS) {
                throw JobFailure.permanent("consent-too-long", "The phrase takes less than a minute.");
            }
            return AudioModels.shared()
                    .transcriber()
                    .transcribe(sound, "en", _ -> {})
                    .text();
        }
    }

    private static JobFailure failed(ModelFailure failure) {
        return switch (failure.kind()) {
            case UNAVAILABLE ->
                JobFailure.passing("model-unavailable", "The service for voices gave no answer.", failure);
            case REFUSED, EMPTY, UNSUPPORTED ->
                JobFailure.permanent("model-refused", "No voice can be made of this recording.");
        };
    }
}
