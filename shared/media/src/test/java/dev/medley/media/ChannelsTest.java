package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of several channels, of offsets and of levels. */
class ChannelsTest {

    private static final int RATE = 48_000;

    @Test
    void channelsOfOppositePhaseAreHeard() throws IOException {
        assertThat(heard(new Encoder("wav", "pcm_s16le", new double[] {1, -1}))).isCloseTo(0.0892, within(0.004));
    }

    @ParameterizedTest
    @CsvSource({"2,0", "2,1", "3,2", "4,3", "6,0", "6,2", "6,3", "6,5", "8,7", "12,11"})
    void soundInAnyOneChannelIsHeard(int channels, int place) throws IOException {
        double[] gains = new double[channels];
        gains[place] = 1;
        assertThat(heard(new Encoder("wav", "pcm_s16le", gains))).isCloseTo(0.0892, within(0.004));
        if (channels <= 8) {
            assertThat(heard(new Encoder("flac", "flac", gains))).isCloseTo(0.0892, within(0.004));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.0892", "0.3, 0.0892", "0.01, 0.0089"})
    void aChannelIsHeardByItselfAtItsOwnLevelUnlessItIsALeak(double gain, double level, @TempDir Path folder)
            throws IOException {
        byte[] file = new Encoder("wav", "pcm_s24le", new double[] {1, gain, 0}).encode(Tones.sine(1, RATE));
        Path source = Files.write(folder.resolve("source"), file);
        assertThat(amplitude(source, folder, 0)).isCloseTo(0.0892, within(0.004));
        assertThat(amplitude(source, folder, 1)).isCloseTo(level, within(0.004));
        assertThat(amplitude(source, folder, 2)).isCloseTo(0, within(0.0001));
        assertThatThrownBy(() -> amplitude(source, folder, 3)).isInstanceOf(UndecodableAudio.class);
    }

    private static double amplitude(Path source, Path folder, int channel) throws IOException {
        Path rendition = folder.resolve("rendition.wav");
        try (AudioDecoder decoder = new FfmpegDecoder()) {
            var _ = decoder.decodeChannel(source, rendition, AudioDecoderContract.LIMITS, channel);
        }
        return Tones.amplitude(WavFile.read(rendition).slice(200, 800), Tones.HERTZ);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.05, 0.005})
    void neitherOffsetNorLevelIsHeard(double level) throws IOException {
        for (double offset : new double[] {-0.3, 0, 0.05, 0.3}) {
            Pcm sound = Tones.sine(1, RATE);
            for (int i = 0; i < sound.samples().length; i++) {
                sound.samples()[i] = (float) (sound.samples()[i] * level + offset);
            }
            Pcm rendition = decode(new Encoder("wav", "pcm_s24le", 1).encode(sound));
            assertThat(Tones.amplitude(rendition.slice(200, 800), Tones.HERTZ)).isCloseTo(0.0911, within(0.0006));
            assertThat(mean(rendition)).isCloseTo(0, within(0.001));
        }
    }

    private static double heard(Encoder encoder) throws IOException {
        return Tones.amplitude(decode(encoder.encode(Tones.sine(1, RATE))).slice(200, 800), Tones.HERTZ);
    }

    private static Pcm decode(byte[] file) throws IOException {
        try (AudioDecoder decoder = new FfmpegDecoder()) {
            return decoder.decode(file, AudioDecoderContract.LIMITS);
        }
    }

    private static double mean(Pcm sound) {
        double sum = 0;
        for (float sample : sound.samples()) {
            sum += sample;
        }
        return sum / sound.samples().length;
    }
}
