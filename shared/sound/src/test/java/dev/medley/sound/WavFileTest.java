package dev.medley.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {

    private static final Offset<Float> ONE_STEP_OF_16_BITS = Offset.offset(1 / 32_768f);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Pcm sound = Signals.noise(0.2, 1, 22_050);
        Path file = folder.resolve("noise.wav");
        WavFile.write(file, sound);
        assertThat(file).hasBinaryContent(WavFile.encode(sound));
        assertThat(WavFile.read(file).sampleRate()).isEqualTo(22_050);
        assertThat(WavFile.read(file).samples()).containsExactly(sound.samples(), ONE_STEP_OF_16_BITS);
    }

    @Test
    void aPartIsReadWithoutTheRest() throws IOException {
        Pcm sound = Signals.noise(0.2, 2, 16_000);
        Path file = folder.resolve("noise.wav");
        WavFile.write(file, sound);
        try (WavSound read = WavSound.open(file)) {
            assertThat(read.durationMs()).isEqualTo(2000);
            assertThat(read.slice(500, 900).samples())
                    .containsExactly(sound.slice(500, 900).samples(), ONE_STEP_OF_16_BITS);
            assertThat(read.slice(1900, 5000).durationMs()).isEqualTo(100);
            assertThat(read.slice(7000, 9000).samples()).isEmpty();
        }
    }

    @Test
    void allOfASoundIsHandedOverInParts() throws IOException {
        for (int samples : new int[] {0, 1, 1_322_999, 1_323_000, 1_323_001, 3_000_000}) {
            Pcm sound = new Pcm(new float[samples], 22_050);
            Path file = folder.resolve(samples + ".wav");
            WavFile.write(file, sound);
            List<Integer> parts = new ArrayList<>();
            try (WavSound read = WavSound.open(file)) {
                read.forEachPart(part -> parts.add(part.samples().length));
            }
            assertThat(parts).allMatch(part -> part <= 60 * 22_050);
            assertThat(parts.stream().mapToInt(part -> part).sum()).isEqualTo(samples);
        }
    }

    @Test
    void whatIsTooLoudIsClippedWhenWritten() {
        assertThat(WavFile.decode(WavFile.encode(new Pcm(new float[] {3, -3, Float.NaN}, 8000)))
                        .samples())
                .containsExactly(new float[] {1, -1, 0}, ONE_STEP_OF_16_BITS);
    }

    @Test
    void everyWidthIsRead() {
        ByteBuffer samples = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(decode(1, 1, 8, new byte[] {0, (byte) 192})).containsExactly(-1f, 0.5f);
        assertThat(decode(1, 1, 16, new byte[] {0, (byte) 0x80, 0, 0x40})).containsExactly(-1f, 0.5f);
        assertThat(decode(1, 1, 24, new byte[] {0, 0, (byte) 0x80, 0, 0, 0x40})).containsExactly(-1f, 0.5f);
        assertThat(decode(1, 1, 32, new byte[] {0, 0, 0, (byte) 0x80, 0, 0, 0, 0x40}))
                .containsExactly(-1f, 0.5f);
        assertThat(decode(3, 1, 32, samples.putFloat(-1).putFloat(Float.NaN).array()))
                .startsWith(-1f, 0);
        assertThat(decode(3, 1, 64, samples.clear().putDouble(-1).putDouble(0.5).array()))
                .containsExactly(-1f, 0.5f);
        assertThat(decode(0xfffe, 1, 16, new byte[] {0, 0x40})).containsExactly(0.5f);
    }

    @Test
    void stereoIsAveraged() {
        assertThat(decode(1, 2, 16, new byte[] {0, 0x40, 0, 0, 0, 0, 0, (byte) 0x80}))
                .containsExactly(0.25f, -0.5f);
    }

    @Test
    void onlyTheBytesThatAreThereCount() {
        byte[] file = wav(1, 1, 16, new byte[] {0, 0x40, 0, 0x20, 1});
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length - 9, 0x7fff_ff00);
        assertThat(WavFile.decode(file).samples()).containsExactly(0.5f, 0.25f);
    }

    @Test
    void anythingElseIsRefusedWithAReason() {
        byte[] tone = WavFile.encode(Signals.sine(440, 0.5, 0.1, 8000));
        assertUnreadable(new byte[0], "not a WAV file");
        assertUnreadable("Dear diary, today".getBytes(StandardCharsets.UTF_8), "not a WAV file");
        assertUnreadable(Arrays.copyOf(tone, 36), "no samples");
        assertUnreadable(Arrays.copyOf(tone, 30), "cut short");
        assertUnreadable(wav(2, 1, 4, new byte[8]), "integer and floating-point PCM");
        assertUnreadable(wav(1, 6, 16, new byte[12]), "mono and stereo");
        assertUnreadable(wav(1, 0, 16, new byte[12]), "mono and stereo");
    }

    @Test
    void damageNeverEndsInAnythingButARefusal() {
        byte[] file = WavFile.encode(Signals.sine(440, 0.5, 0.01, 8000));
        Random random = new Random(11);
        for (int mutant = 0; mutant < 2000; mutant++) {
            byte[] damaged = Arrays.copyOf(file, random.nextInt(file.length));
            for (int flips = 0; flips < 4 && damaged.length > 0; flips++) {
                damaged[random.nextInt(Math.min(damaged.length, 48))] = (byte) random.nextInt();
            }
            assertThat(samplesOrNone(damaged)).isLessThanOrEqualTo(damaged.length);
        }
    }

    private static int samplesOrNone(byte[] file) {
        try {
            return WavFile.decode(file).samples().length;
        } catch (UnreadableWav refused) {
            return 0;
        }
    }

    private static void assertUnreadable(byte[] file, String reason) {
        assertThatThrownBy(() -> WavFile.decode(file))
                .isInstanceOf(UnreadableWav.class)
                .hasMessageContaining(reason);
    }

    private static float[] decode(int tag, int channels, int bits, byte[] data) {
        return WavFile.decode(wav(tag, channels, bits, data)).samples();
    }

    /** A file in the extensible form, with a chunk of odd length that is nobody's business. */
    private static byte[] wav(int tag, int channels, int bits, byte[] data) {
        return ByteBuffer.allocate(78 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF....WAVELIST".getBytes(StandardCharsets.US_ASCII))
                .putInt(1)
                .putShort((short) 0)
                .put("fmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(40)
                .putShort((short) tag)
                .putShort((short) channels)
                .putInt(8000)
                .putInt(0)
                .putShort((short) 0)
                .putShort((short) bits)
                .putShort((short) 22)
                .position(54)
                .putShort((short) 1)
                .position(70)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }
}
