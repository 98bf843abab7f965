package dev.medley.models.audio;

import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Pcm;
import dev.medley.sound.Sound;

/**
 * Finds where speech ends though the sound goes on, in music or in noise. A voice activity model notices at once where a
 * voice begins, and late where it ends; so it listens backwards.
 */
final class SpeechEnd {

    /** The model needs to get used to what it hears after the voice. */
    private static final long AFTER_MS = 1_000;

    private static final float SPEECH = 0.5f;
    /** Frames for which it lasts: music is taken for a voice now and then, for less. */
    private static final int LEAST = 4;
    /** Frames that the model is late by, and the hiss at the end of many words. */
    private static final int LATE = 2;

    private SpeechEnd() {}

    /**
     * The end of the speech between two times.
     *
     * @param limitMs where other speech may start
     */
    static long of(VoiceActivityModel model, Sound sound, Span speech, long limitMs) {
        long until = Math.min(speech.endMs() + AFTER_MS, limitMs);
        float[] chances = model.speechProbabilities(reversed(sound.slice(speech.startMs(), until)));
        int run = 0;
        for (int frame = 0; frame < chances.length; frame++) {
            run = chances[frame] >= SPEECH ? run + 1 : 0;
            if (run == LEAST) {
                long begun = frame + 1L - LEAST;
                return Math.min(until - (begun - LATE) * VoiceActivityModel.FRAME_MS, speech.endMs());
            }
        }
        return speech.endMs();
    }

    private static Pcm reversed(Pcm sound) {
        float[] samples = new float[sound.samples().length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = sound.samples()[samples.length - 1 - i];
        }
        return new Pcm(samples, sound.sampleRate());
    }
}
