package dev.medley.speech.syntheses;

import dev.medley.models.Emotion;
import dev.medley.models.speech.Prosody;

/**
 * How a mood is spoken: by the voice's own style where it has one of that name, else by rate, pitch and level alone, which
 * only hints at it.
 */
public record SpokenEmotion(Emotion emotion, Prosody prosody) {

    public static SpokenEmotion of(Emotion emotion) {
        return new SpokenEmotion(
                emotion,
                switch (emotion) {
                    case NEUTRAL -> Prosody.PLAIN;
                    case CALM -> new Prosody(0.9, 0.97, -1);
                    case HAPPY -> new Prosody(1.1, 1.12, 1);
                    case SAD -> new Prosody(0.82, 0.92, -3);
                    case ANGRY -> new Prosody(1.12, 1.05, 4);
                    case FEARFUL -> new Prosody(1.18, 1.15, -1);
                    case DISGUST -> new Prosody(0.9, 0.93, 0);
                    case SURPRISED -> new Prosody(1.08, 1.2, 2);
                });
    }
}
