package dev.medley.speech;

import dev.medley.models.HintedSpeech;
import dev.medley.models.Language;
import dev.medley.models.Model;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.Transcriber;
import dev.medley.models.audio.AudioModels;
import dev.medley.sound.Sound;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Hears what the test wants it to hear, in the language that it is told, or else in German; and English speech as it is. */
@Singleton
class ScriptedTranscriber implements Transcriber {

    @Override
    public Model model() {
        return new Model("scripted", "script", "1");
    }

    @Override
    public Set<String> languages() {
        return Set.of("en", "de");
    }

    @Override
    public HintedSpeech transcribe(
            Sound sound, @Nullable String language, List<String> vocabulary, IntConsumer progress) {
        return sound.durationMs() > Script.LENGTH_MS
                ? AudioModels.shared().transcriber().transcribe(sound, "en", vocabulary, progress)
                : HintedSpeech.unused(transcribe(sound, language, progress));
    }

    @Override
    public RecognizedSpeech transcribe(Sound sound, @Nullable String language, IntConsumer progress) {
        if (sound.durationMs() > Script.LENGTH_MS) {
            return AudioModels.shared().transcriber().transcribe(sound, "en", progress);
        }
        return Script.in(sound).play(model(), new Language(language == null ? "de" : language, 0.75));
    }
}
