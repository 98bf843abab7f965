package dev.medley.media;

import dev.medley.sound.Pcm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * WAV files put together by hand, with headers that ffmpeg does not write.
 *
 * @param bits of each sample, as the header says
 * @param container bytes of each sample, where its bits are the upper ones
 * @param extensible whether the header has the long form
 * @param dataSize what the header says of the size of the samples, or {@link #TRUTH}
 * @param odd bytes of a frame that is not complete
 * @param trailing whether another part follows the samples
 */
record WavHeaders(int bits, int container, boolean extensible, int dataSize, int odd, boolean trailing) {

    private static final int TRUTH = 1;

    private static final byte[] GUID_END = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b, 0x71
    };

    static Stream<Arguments> variants() {
        return all().map(header -> Arguments.of(header.toString(), header.encode(Tones.sine(1, 16_000), 2)));
    }

    static Stream<WavHeaders> all() {
        List<WavHeaders> headers = new ArrayList<>();
        for (int container = 1; container <= 4; container++) {
            for (int bits = container == 1 ? 8 : 12; bits <= 8 * container; bits += 4) {
                headers.add(new WavHeaders(bits, container, false, TRUTH, 0, false));
                headers.add(new WavHeaders(bits, container, true, TRUTH, 0, false));
            }
        }
        for (int size : new int[] {TRUTH, 0, -1, 0x7fff_ffff, 0x7fff_f000}) {
            headers.add(new WavHeaders(16, 2, false, size, 3, false));
            headers.add(new WavHeaders(24, 3, true, size, 5, false));
        }
        headers.add(new WavHeaders(16, 2, false, TRUTH, 0, true));
        headers.add(new WavHeaders(24, 3, false, TRUTH, 3, true));
        return headers.stream();
    }

    byte[] encode(Pcm sound, int channels) {
        int samples = sound.samples().length * channels;
        int format = extensible ? 40 : 16;
        int data = samples * container + odd;
        ByteBuffer file = ByteBuffer.allocate(28 + format + data + (data & 1) + (trailing ? 58 : 0))
                .order(ByteOrder.LITTLE_ENDIAN);
        put(file, "RIFF").putInt(dataSize == TRUTH ? file.capacity() - 8 : dataSize);
        put(put(file, "WAVE"), "fmt ").putInt(format).putShort((short) (extensible ? 0xfffe : 1));
        file.putShort((short) channels).putInt(sound.sampleRate()).putInt(sound.sampleRate() * channels * container);
        file.putShort((short) (channels * container)).putShort((short) (extensible ? 8 * container : bits));
        if (extensible) {
            file.putShort((short) 22)
                    .putShort((short) bits)
                    .putInt(3)
                    .putShort((short) 1)
                    .put(GUID_END);
        }
        put(file, "data").putInt(dataSize == TRUTH ? data : dataSize);
        for (int i = 0; i < samples; i++) {
            put(file, sound.samples()[i / channels]);
        }
        file.position(file.position() + odd + (data & 1));
        if (trailing) {
            put(file, "LIST").putInt(50);
        }
        return file.array();
    }

    private void put(ByteBuffer file, float amplitude) {
        int value = Math.round(amplitude * 0x7fff_ff00) >> (32 - bits) << (32 - bits);
        int upper = container == 1 ? value ^ 0x8000_0000 : value;
        for (int shift = 32 - 8 * container; shift < 32; shift += 8) {
            file.put((byte) (upper >> shift));
        }
    }

    private static ByteBuffer put(ByteBuffer file, String id) {
        return file.put(id.getBytes(StandardCharsets.US_ASCII));
    }
}
