package dev.medley.sound;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Where the samples of a WAV file are, found by walking its RIFF chunks. The sizes it states are only believed as far as
 * there are bytes.
 *
 * @param data the interleaved samples, whole frames only
 */
record WavLayout(SampleEncoding encoding, int channels, int sampleRate, MemorySegment data) {

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt ID = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final int RIFF = 0x52494646;
    private static final int WAVE = 0x57415645;
    private static final int FMT = 0x666d7420;
    private static final int DATA = 0x64617461;

    /** WAVE_FORMAT_EXTENSIBLE: the real tag opens the GUID at byte 24 of the chunk. */
    private static final int EXTENSIBLE = 0xfffe;

    private static final int MAX_CHANNELS = 2;
    private static final int MAX_RATE = 768_000;

    static WavLayout of(MemorySegment file) {
        if (file.byteSize() < 12 || file.get(ID, 0) != RIFF || file.get(ID, 8) != WAVE) {
            throw new UnreadableWav("This is not a WAV file.");
        }
        @Nullable WavLayout format = null;
        long at = 12;
        while (at + 8 <= file.byteSize()) {
            long size = Math.min(file.get(INT, at + 4) & 0xffff_ffffL, file.byteSize() - at - 8);
            MemorySegment chunk = file.asSlice(at + 8, size);
            if (file.get(ID, at) == FMT) {
                format = format(chunk);
            } else if (file.get(ID, at) == DATA && format != null) {
                return format.with(chunk);
            }
            at += 8 + size + (size & 1);
        }
        throw new UnreadableWav("The WAV file holds no samples.");
    }

    private static WavLayout format(MemorySegment chunk) {
        if (chunk.byteSize() < 16) {
            throw new UnreadableWav("The format of the WAV file is cut short.");
        }
        int tag = chunk.get(SHORT, 0) & 0xffff;
        if (tag == EXTENSIBLE && chunk.byteSize() >= 26) {
            tag = chunk.get(SHORT, 24) & 0xffff;
        }
        int channels = chunk.get(SHORT, 2) & 0xffff;
        int rate = chunk.get(INT, 4);
        if (channels < 1 || channels > MAX_CHANNELS || rate < 1 || rate > MAX_RATE) {
            throw new UnreadableWav("Only mono and stereo of 1 to 768000 samples a second are read.");
        }
        return new WavLayout(SampleEncoding.of(tag, chunk.get(SHORT, 14)), channels, rate, MemorySegment.NULL);
    }

    private WavLayout with(MemorySegment chunk) {
        return new WavLayout(
                encoding, channels, sampleRate, chunk.asSlice(0, chunk.byteSize() / frameBytes() * frameBytes()));
    }

    private int frameBytes() {
        return encoding.bytes() * channels;
    }

    long frames() {
        return data.byteSize() / frameBytes();
    }

    /** The frames from one number to another, their channels averaged. */
    Pcm mono(long from, long to) {
        if (to - from > Integer.MAX_VALUE - 8) {
            throw new UnreadableWav("The WAV file is too long to be read at once.");
        }
        float[] samples = new float[(int) (to - from)];
        for (int i = 0; i < samples.length; i++) {
            long offset = (from + i) * frameBytes();
            samples[i] = encoding.amplitude(data, offset);
            if (channels == 2) {
                samples[i] = (samples[i] + encoding.amplitude(data, offset + encoding.bytes())) / 2;
            }
        }
        return new Pcm(samples, sampleRate);
    }
}
