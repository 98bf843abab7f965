package dev.medley.audio.web;

import dev.medley.sound.Waveform;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

@Serdeable
@Schema(description = "The outline of a recording: the lowest and highest amplitude (-1 to 1) of each of equal parts")
record WaveformView(List<Double> minima, List<Double> maxima) {

    static WaveformView of(Waveform waveform) {
        return new WaveformView(rounded(waveform.minima()), rounded(waveform.maxima()));
    }

    private static List<Double> rounded(float[] amplitudes) {
        List<Double> rounded = new ArrayList<>(amplitudes.length);
        for (float amplitude : amplitudes) {
            rounded.add(Math.round(amplitude * 1000) / 1000.0);
        }
        return rounded;
    }
}
