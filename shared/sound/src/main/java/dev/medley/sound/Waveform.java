package dev.medley.sound;

/**
 * The outline of a sound for drawing: the lowest and the highest amplitude of each of a number of equal parts.
 *
 * @param minima of each part, -1 to 1
 * @param maxima of each part, as many as minima
 */
@SuppressWarnings("ArrayRecordComponent")
public record Waveform(float[] minima, float[] maxima) {

    /** The outline in {@code parts} parts, or one a sample when there are fewer samples. */
    public static Waveform of(Pcm sound, int parts) {
        return new Waveform(sound.samples(), sound.samples()).reduced(parts);
    }

    /** The same outline in fewer parts. */
    public Waveform reduced(int parts) {
        int length = Math.min(parts, minima.length);
        Waveform reduced = new Waveform(new float[length], new float[length]);
        for (int part = 0; part < length; part++) {
            int from = (int) ((long) part * minima.length / length);
            int to = (int) ((part + 1L) * minima.length / length);
            reduced.minima[part] = minima[from];
            reduced.maxima[part] = maxima[from];
            for (int i = from + 1; i < to; i++) {
                reduced.minima[part] = Math.min(reduced.minima[part], minima[i]);
                reduced.maxima[part] = Math.max(reduced.maxima[part], maxima[i]);
            }
        }
        return reduced;
    }
}
