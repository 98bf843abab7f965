package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.media.AudioDecoder;
import dev.medley.media.DecoderProcess;
import dev.medley.media.FfmpegDecoder;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class MediaFactoryTest {

    private final AudioSettings defaults;

    MediaFactoryTest(FunctionUnderTest audio) {
        defaults = audio.bean(AudioSettings.class);
    }

    @Test
    void theSettingsHaveDefaults() {
        assertThat(defaults)
                .isEqualTo(new AudioSettings(
                        500L << 20, Duration.ofHours(3), 100, 50L << 30, 2L << 40, Duration.ofDays(30), false));
    }

    @Test
    void theSettingsSayWhereFilesAreDecoded() {
        try (AudioDecoder here = new MediaFactory().decoder(defaults);
                AudioDecoder apart =
                        new MediaFactory().decoder(new AudioSettings(1, Duration.ZERO, 1, 1, 1, Duration.ZERO, true))) {
            assertThat(here).isInstanceOf(FfmpegDecoder.class);
            assertThat(apart).isInstanceOf(DecoderProcess.class);
        }
    }
}
