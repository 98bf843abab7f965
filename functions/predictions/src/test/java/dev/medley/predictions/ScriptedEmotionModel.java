package dev.medley.predictions;

import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading;
import dev.medley.models.Model;
import dev.medley.sound.Sound;
import jakarta.inject.Singleton;
import java.util.function.IntConsumer;

/** Hears what the test wants it to hear. */
@Singleton
class ScriptedEmotionModel implements EmotionModel {

    /** What happens while {@link Script#MEANWHILE} is played. */
    static volatile Runnable meanwhile = () -> {};

    @Override
    public Model model() {
        return new Model("scripted", "script", "1");
    }

    @Override
    public EmotionReading read(Sound sound, IntConsumer progress) {
        return Script.in(sound).play(model());
    }
}
