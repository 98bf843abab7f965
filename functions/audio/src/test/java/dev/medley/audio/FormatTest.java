package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Files that are fit, though not what a test would think of first. */
@FunctionTest("audio")
class FormatTest {

    private final Uploader ada;

    FormatTest(FunctionUnderTest audio) {
        ada = Uploader.of(audio);
    }

    @Test
    void mpegAudioIsRead() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int frame = 0; frame < 100; frame++) {
            file.writeBytes(silentFrame());
        }

        ApiAnswer ready = ada.awaits(ada.upload("audio/mpeg", file.toByteArray()), "ready");

        assertThat(ready.text("/media/container")).isEqualTo("mp3");
        assertThat(ready.at("/media/sampleRate").asInt()).isEqualTo(44_100);
        assertThat(ready.at("/media/durationMs").asLong()).isBetween(2500L, 2700L);
        assertThat(ready.at("/quality/loudnessLufs").isNull()).isTrue();
    }

    @Test
    void whatAHeaderSaysOfItsLengthIsNotBelieved() {
        byte[] file = Sounds.tone(2000);
        System.arraycopy(HexFormat.of().parseHex("ffffff7f"), 0, file, 40, 4);

        ApiAnswer ready = ada.awaits(ada.upload("audio/wav; codecs=1", file), "ready");

        assertThat(ready.at("/media/durationMs").asLong()).isBetween(1800L, 2000L);
    }

    /** MPEG-1 layer III, 128 kbit/s, 44.1 kHz, mono, without any data. */
    private static byte[] silentFrame() {
        byte[] frame = new byte[417];
        System.arraycopy(HexFormat.of().parseHex("fffb90c0"), 0, frame, 0, 4);
        return frame;
    }
}
