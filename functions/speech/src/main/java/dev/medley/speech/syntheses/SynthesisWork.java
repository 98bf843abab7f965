package dev.medley.speech.syntheses;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.kernel.Refusal;
import dev.medley.models.ModelFailure;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.models.audio.AudioModels;
import dev.medley.models.speech.SpeechEngine;
import dev.medley.models.speech.SpokenSound;
import dev.medley.models.speech.SpokenSound.WordStart;
import dev.medley.models.speech.Voice;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.sound.Pcm;
import dev.medley.speech.syntheses.SpeechPiece.Pause;
import dev.medley.speech.syntheses.SpeechPiece.Words;
import dev.medley.speech.syntheses.Synthesis.Spoken;
import dev.medley.speech.syntheses.Synthesis.WordTimes;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks a text piece by piece, and finds out when each word is heard. */
@Singleton
public class SynthesisWork implements JobWork {

    static final String KIND = "synthesis";

    /** Where words are to be found afterwards, that takes about half as long as speaking them. */
    private static final int SPOKEN_PERCENT = 66;

    private final SynthesisRepository syntheses;
    private final Voices voices;
    private final ObjectStore objects;

    SynthesisWork(SynthesisRepository syntheses, Voices voices, ObjectStores stores) {
        this.syntheses = syntheses;
        this.voices = voices;
        objects = stores.bucket(Medley.MEDIA);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return syntheses
                .find(lease.subjectId(), lease.ownerId())
                .<JobOutcome>map(synthesis -> speak(synthesis, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome speak(Synthesis synthesis, JobProgress progress) {
        try {
            Take take = take(synthesis, progress);
            byte[] file = SpokenFile.encode(take.sound, synthesis.request().mark());
            String key = Synthesis.key(synthesis.id());
            objects.upload(file, key, "audio/wav");
            Spoken spoken = new Spoken(take.sound.durationMs(), file.length, take.wordTimes(), take.words(progress));
            return new JobOutcome.Result(() -> syntheses.keep(synthesis.id(), spoken), () -> objects.delete(key));
        } catch (Refusal refusal) {
            throw JobFailure.permanent(refusal.code(), refusal.detail());
        } catch (ModelFailure failure) {
            throw switch (failure.kind()) {
                case UNAVAILABLE -> JobFailure.passing("model-unavailable", "The voice gave no answer.", failure);
                case REFUSED, EMPTY -> JobFailure.permanent("model-refused", "The voice cannot speak this text.");
                case UNSUPPORTED ->
                    JobFailure.permanent(
                            "model-unsupported", "The voice does not know the language or script of this text.");
            };
        }
    }

    /** All pieces joined; {@code starts} is null where the engine does not say when words begin. */
    private record Take(String text, Pcm sound, @Nullable List<WordStart> starts) {

        WordTimes wordTimes() {
            return starts == null ? WordTimes.ALIGNED : WordTimes.PROVIDER;
        }

        List<Word> words(JobProgress progress) {
            return starts == null ? WordClock.of(text, heard(progress), sound.durationMs()) : said(starts);
        }

        private @Nullable RecognizedSpeech heard(JobProgress progress) {
            try {
                return AudioModels.shared()
                        .transcriber()
                        .transcribe(sound, "en", percent -> progress.report(SPOKEN_PERCENT + percent / 3));
            } catch (ModelFailure _) {
                return null;
            }
        }

        /** A word ends where the next one begins, as far as the service says. */
        private List<Word> said(List<WordStart> all) {
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                long end = i + 1 < all.size() ? all.get(i + 1).startMs() : sound.durationMs();
                words.add(new Word(all.get(i).startMs(), end, all.get(i).text()));
            }
            return words;
        }
    }

    private Take take(Synthesis synthesis, JobProgress progress) {
        SynthesisText text = synthesis.request();
        Voice voice = voices.voice(synthesis.accountId(), text.voice());
        SpeechEngine engine = voices.engine(voice);
        List<SpeechPiece> pieces = text.pieces();
        List<Pcm> sounds = new ArrayList<>();
        List<WordStart> starts = new ArrayList<>();
        boolean isTold = true;
        long at = 0;
        for (SpeechPiece piece : pieces) {
            Pcm sound;
            switch (piece) {
                case Pause pause -> sound = SpokenFile.silence(pause.ms());
                case Words words -> {
                    SpokenSound spoken = engine.speak(words.text(), voice, words.prosody());
                    sound = spoken.sound();
                    isTold = isTold && spoken.words() != null;
                    addAll(starts, spoken, at);
                }
            }
            sounds.add(sound);
            at += sound.durationMs();
            progress.report(SPOKEN_PERCENT * sounds.size() / pieces.size());
        }
        return new Take(spokenText(pieces), SpokenFile.join(sounds), isTold ? starts : null);
    }

    private static void addAll(List<WordStart> starts, SpokenSound spoken, long at) {
        List<WordStart> own = spoken.words();
        if (own != null) {
            own.forEach(word -> starts.add(new WordStart(at + word.startMs(), word.text())));
        }
    }

    private static String spokenText(List<SpeechPiece> pieces) {
        return pieces.stream()
                .filter(Words.class::isInstance)
                .map(piece -> ((Words) piece).text())
                .collect(Collectors.joining(" "));
    }
}
