package dev.medley.media;

import dev.medley.sound.Pcm;

/** Sounds that are easily told again after decoding. */
final class Tones {

    static final int HERTZ = 440;

    private Tones() {}

    /** A sine at half of full scale. */
    static Pcm sine(double seconds, int rate) {
        float[] samples = new float[(int) (seconds * rate)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * HERTZ * i / rate));
        }
        return new Pcm(samples, rate);
    }

    static Pcm silence(int seconds, int rate) {
        return new Pcm(new float[seconds * rate], rate);
    }

    /** The amplitude of one frequency in a sound, by correlation with a sine and a cosine. */
    static double amplitude(Pcm sound, double hertz) {
        double sine = 0;
        double cosine = 0;
        for (int i = 0; i < sound.samples().length; i++) {
            double angle = 2 * Math.PI * hertz * i / sound.sampleRate();
            sine += sound.samples()[i] * Math.sin(angle);
            cosine += sound.samples()[i] * Math.cos(angle);
        }
        return 2 * Math.hypot(sine, cosine) / sound.samples().length;
    }
}
