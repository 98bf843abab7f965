package dev.medley.models.speech;

/**
 * How something is spoken, compared with how the voice speaks by itself.
 *
 * @param rate 1 is the voice's own, 2 twice as fast
 * @param pitch 1 is the voice's own, 2 an octave above
 * @param gain in decibels
 */
public record Prosody(double rate, double pitch, double gain) {

    public static final Prosody PLAIN = new Prosody(1, 1, 0);

    private static final double LEAST = 0.5;
    private static final double MOST = 2;
    private static final double MOST_GAIN = 12;

    public Prosody {
        rate = Math.clamp(rate, LEAST, MOST);
        pitch = Math.clamp(pitch, LEAST, MOST);
        gain = Math.clamp(gain, -MOST_GAIN, MOST_GAIN);
    }

    /** This within that: both count. */
    public Prosody within(Prosody outer) {
        return new Prosody(rate * outer.rate, pitch * outer.pitch, gain + outer.gain);
    }
}
