package dev.medley.sound;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a sound tells about its levels, without knowing where speech is.
 *
 * @param loudnessLufs integrated, ITU-R BS.1770-4; null when silent or shorter than 400 ms
 * @param clippingRatio share of clipped samples, 0 to 1
 * @param framePowers mean square of each 32 ms
 * @param waveform outline in at most {@link #WAVEFORM_PARTS} parts
 */
@SuppressWarnings("ArrayRecordComponent")
public record Levels(@Nullable Double loudnessLufs, double clippingRatio, float[] framePowers, Waveform waveform) {

    public static final int WAVEFORM_PARTS = 1000;

    public static Levels of(Sound sound) {
        LevelMeter meter = new LevelMeter(sound.sampleRate(), SoundSurvey.statistics(sound), sound.sampleRate());
        sound.forEachPart(part -> {
            meter.addOriginal(part.samples(), part.samples().length);
            meter.addMono(part.samples(), part.samples().length);
        });
        return meter.levels();
    }

    static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
