package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.media.DecodeLimits.Excess;
import dev.medley.sound.Levels;
import dev.medley.sound.Waveform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private final ByteArrayOutputStream pipe = new ByteArrayOutputStream();

    @Test
    void aRequestArrivesAsItWasSent() throws IOException {
        DecodeLimits limits = new DecodeLimits(5, Duration.ofSeconds(6), Excess.CUT, Duration.ofSeconds(7));
        var request = new Exchange.Request(Path.of("/a/söund"), Path.of("/b/c.wav"), limits);
        Exchange.write(request, new DataOutputStream(pipe));
        assertThat(Exchange.readRequest(received())).isEqualTo(request);
    }

    @Test
    void anAnswerArrivesAsItWasSent() throws IOException {
        Waveform waveform = new Waveform(new float[] {-1, -0.5f}, new float[] {0.5f, 1});
        Levels levels = new Levels(null, 0.25, new float[] {0.1f, 0.2f, 0.3f}, waveform);
        AudioEncoding encoding = new AudioEncoding(AudioFormat.OGG, "opus", 48_000, 2);
        DecodedAudio decoded = new DecodedAudio(encoding, 96, true, true, 3, levels);
        Exchange.write(decoded, new DataOutputStream(pipe));
        assertThat(Exchange.readAnswer(received())).usingRecursiveComparison().isEqualTo(decoded);
    }

    private DataInputStream received() {
        return new DataInputStream(new ByteArrayInputStream(pipe.toByteArray()));
    }
}
