package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlacCopyTest {

    private static final Duration ALLOWANCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"wav, pcm_s16le, 1", "wav, pcm_s16le, 2", "wav, pcm_s24le, 2", "aiff, pcm_s16be, 1"})
    void uncompressedSoundIsPackedWithoutLoss(String muxer, String codec, int channels) throws IOException {
        Path source = Files.write(
                folder.resolve("source"), new Encoder(muxer, codec, channels).encode(Tones.sine(3, 44_100)));
        Path copy = folder.resolve("copy.flac");

        assertThat(FlacCopy.write(source, copy, ALLOWANCE)).isTrue();

        assertThat(Files.size(copy)).isLessThan(Files.size(source) * 8 / 10);
        assertThat(Arrays.copyOf(Files.readAllBytes(copy), 4)).containsExactly('f', 'L', 'a', 'C');
    }

    @ParameterizedTest
    @CsvSource({"wav, pcm_f32le", "mp3, libmp3lame", "flac, flac", "wav, pcm_u8"})
    void whatIsCompressedOrDoesNotFitIsLeftAlone(String muxer, String codec) throws IOException {
        Path source = Files.write(folder.resolve("source"), new Encoder(muxer, codec, 1).encode(Tones.sine(1, 44_100)));
        Path copy = folder.resolve("copy.flac");

        assertThat(FlacCopy.write(source, copy, ALLOWANCE)).isFalse();
        assertThat(copy).doesNotExist();
    }

    @Test
    void whatIsNoSoundIsLeftAlone() throws IOException {
        Path source = Files.writeString(folder.resolve("source"), "no sound");
        assertThat(FlacCopy.write(source, folder.resolve("copy.flac"), ALLOWANCE))
                .isFalse();
    }
}
