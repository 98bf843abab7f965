package dev.medley.speech.syntheses;

import dev.medley.models.Model;
import dev.medley.models.speech.Prosody;
import dev.medley.models.speech.SpeechEngine;
import dev.medley.models.speech.SpokenSound;
import dev.medley.models.speech.Voice;
import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import java.util.List;

/**
 * Speaks with the embedded voices, English alone. They are bent by how long they take and by how fast the result is played,
 * which moves the pitch and the colour of a voice alike, so that far from its own it sounds small or large.
 */
final class FliteEngine implements SpeechEngine {

    private static final String PROVIDER = "embedded";
    private static final double DECADE = 20;

    private final FliteVoice flite = new FliteVoice();

    @Override
    public Model model() {
        return flite.model();
    }

    @Override
    public List<Voice> voices() {
        return List.of(
                Voice.of(PROVIDER, FliteVoice.DEFAULT_VOICE, "en-US", "female"),
                Voice.of(PROVIDER, "rms", "en-US", "male"),
                Voice.of(PROVIDER, "awb", "en-GB", "male"),
                Voice.of(PROVIDER, "kal16", "en-US", "male"));
    }

    @Override
    public SpokenSound speak(String text, Voice voice, Prosody prosody) {
        Pcm plain = flite.speak(text, voice.name(), prosody.pitch() / prosody.rate());
        return new SpokenSound(bent(plain, prosody), null);
    }

    /** Played faster by the pitch, and louder by the gain. */
    private static Pcm bent(Pcm sound, Prosody prosody) {
        float[] samples = sound.samples();
        float gain = (float) Math.pow(10, prosody.gain() / DECADE);
        float[] bent = new float[(int) (samples.length / prosody.pitch())];
        for (int i = 0; i < bent.length; i++) {
            double at = i * prosody.pitch();
            int before = Math.min((int) at, samples.length - 1);
            int after = Math.min(before + 1, samples.length - 1);
            double share = at - before;
            bent[i] = gain * (float) ((1 - share) * samples[before] + share * samples[after]);
        }
        return new Pcm(bent, sound.sampleRate());
    }
}
