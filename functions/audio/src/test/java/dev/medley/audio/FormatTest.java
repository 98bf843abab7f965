package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Files that are fit, though not what a test would think of first. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
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

    @Test
    void aFileThatBreaksOffIsReadyWithAWarning() {
        byte[] file = Sounds.tone(2000);

        ApiAnswer whole = ada.awaits(ada.upload("audio/wav", file), "ready");
        ApiAnswer half = ada.awaits(ada.upload("audio/wav", Arrays.copyOf(file, file.length / 2)), "ready");

        assertThat(whole.at("/warnings")).isEmpty();
        assertThat(half.text("/warnings/0/code")).isEqualTo("truncated");
        assertThat(half.text("/warnings/0/detail")).endsWith(".");
        assertThat(half.at("/media/durationMs").asLong()).isBetween(950L, 1050L);
    }

    @Test
    void whatIsNotReadIsRejectedByItsName() {
        byte[] film = Arrays.copyOf("RIFF\0\0\0\0AVI LIST".getBytes(StandardCharsets.US_ASCII), 1000);

        ApiAnswer rejected = ada.awaits(ada.upload("audio/wav", film), "rejected");

        assertThat(rejected.text("/rejection/code")).isEqualTo("unsupported-format");
        assertThat(rejected.text("/rejection/detail")).isEqualTo("AVI is not supported.");
    }

    /** MPEG-1 layer III, 128 kbit/s, 44.1 kHz, mono, without any data. */
    private static byte[] silentFrame() {
        byte[] frame = new byte[417];
        System.arraycopy(HexFormat.of().parseHex("fffb90c0"), 0, frame, 0, 4);
        return frame;
    }
}
