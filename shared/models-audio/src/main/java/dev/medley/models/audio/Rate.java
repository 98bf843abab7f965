package dev.medley.models.audio;

import dev.medley.models.ModelFailure;
import dev.medley.sound.Pcm;
import dev.medley.sound.Sound;

/** The one sample rate that the models read. */
final class Rate {

    private Rate() {}

    static void require(Sound sound) {
        if (sound.sampleRate() != Pcm.MODEL_RATE) {
            throw new ModelFailure(
                    ModelFailure.Kind.REFUSED,
                    "The sound must have %d samples a second, not %d".formatted(Pcm.MODEL_RATE, sound.sampleRate()));
        }
    }
}
