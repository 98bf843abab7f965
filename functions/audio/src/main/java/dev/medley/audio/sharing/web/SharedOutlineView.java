package dev.medley.audio.sharing.web;

import dev.medley.sound.Waveform;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;

@Serdeable
@Schema(
        name = "SharedWaveform",
        description = "The outline of a recording: the lowest and highest amplitude (-1 to 1) of each of equal parts")
record SharedOutlineView(List<Double> minima, List<Double> maxima) {

    static SharedOutlineView of(Waveform waveform) {
        return new SharedOutlineView(rounded(waveform.minima()), rounded(waveform.maxima()));
    }

    private static List<Double> rounded(float[] amplitudes) {
        return IntStream.range(0, amplitudes.length)
                .mapToObj(i -> Math.round(amplitudes[i] * 1000) / 1000.0)
                .toList();
    }
}
