package dev.medley.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaveformTest {

    @Test
    void holdsTheLowestAndHighestAmplitudeOfEachPart() {
        Waveform waveform = Waveform.of(new Pcm(new float[] {0.1f, -0.4f, 0.2f, 0.9f, -1, -0.5f}, 6), 3);
        assertThat(waveform.minima()).containsExactly(-0.4f, 0.2f, -1);
        assertThat(waveform.maxima()).containsExactly(0.1f, 0.9f, -0.5f);
    }

    @Test
    void hasNoMorePartsThanSamples() {
        assertThat(Waveform.of(new Pcm(new float[] {0.1f, 0.2f}, 16_000), 100).maxima())
                .containsExactly(0.1f, 0.2f);
        assertThat(Waveform.of(new Pcm(new float[0], 16_000), 100).maxima()).isEmpty();
    }

    @Test
    void theOutlineOfASoundOfUnknownLengthMissesNoPeak() {
        float[] samples = new float[1_000_000];
        samples[0] = 0.3f;
        samples[654_321] = -0.8f;
        samples[999_999] = 0.7f;
        Outline outline = new Outline();
        outline.add(samples, samples.length);
        Waveform waveform = outline.waveform(100);
        assertThat(waveform.maxima()).hasSize(100).startsWith(0.3f).endsWith(0.7f);
        assertThat(waveform.minima()[65]).isEqualTo(-0.8f);
    }
}
