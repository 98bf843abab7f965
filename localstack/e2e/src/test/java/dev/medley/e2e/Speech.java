package dev.medley.e2e;

import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.WavFile;

/** Recordings that the speech synthesiser makes. */
final class Speech {

    private static final FliteVoice VOICE = new FliteVoice();
    private static final byte[] SENTENCE = speak("The apple orchard gave us twelve tons of fruit this year.");
    private static final byte[] MEETING = speak("""
            The apple orchard gave us twelve tons of fruit this year, three more than last year. \
            The late frost in April hurt the cherry trees, so we lost half of the cherries. \
            We decided to plant a hedge against the cold north wind before November. \
            The gardener will order the young trees by Friday, because the nursery closes for the winter.""");

    private Speech() {}

    static byte[] sentence() {
        return SENTENCE.clone();
    }

    static byte[] meeting() {
        return MEETING.clone();
    }

    private static byte[] speak(String text) {
        return WavFile.encode(VOICE.speak(text, FliteVoice.DEFAULT_VOICE));
    }
}
