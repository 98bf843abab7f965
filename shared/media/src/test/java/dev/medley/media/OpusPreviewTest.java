package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpusPreviewTest {

    private static final Duration ALLOWANCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void aPreviewIsSmallAndAsLongAsTheSound() throws IOException {
        Path source = Files.write(
                folder.resolve("rendition.wav"), new Encoder("wav", "pcm_s16le", 1).encode(Tones.sine(3, 16_000)));
        Path preview = folder.resolve("preview.ogg");

        assertThat(OpusPreview.write(source, preview, ALLOWANCE)).isTrue();

        assertThat(Files.size(preview)).isLessThan(Files.size(source) / 4);
        DecodeLimits limits =
                new DecodeLimits(1 << 20, Duration.ofMinutes(1), DecodeLimits.Excess.REFUSED, Duration.ofMinutes(1));
        DecodedAudio decoded = new FfmpegDecoder().decode(preview, folder.resolve("decoded.wav"), limits);
        assertThat(decoded.original().codec()).isEqualTo("opus");
        assertThat(decoded.durationMs()).isBetween(2_980L, 3_020L);
    }

    @Test
    void whatIsNoSoundHasNone() throws IOException {
        Path source = Files.writeString(folder.resolve("rendition.wav"), "no sound");
        Path preview = folder.resolve("preview.ogg");
        assertThat(OpusPreview.write(source, preview, ALLOWANCE)).isFalse();
        assertThat(preview).doesNotExist();
    }
}
