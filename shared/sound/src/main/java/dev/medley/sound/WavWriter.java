package dev.medley.sound;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes mono 16-bit PCM to a WAV file as the samples arrive, so that an hour needs no more memory than a second. */
public final class WavWriter implements Closeable {

    static final int HEADER_BYTES = 44;
    private static final long MAX_DATA_BYTES = 0xffff_ffffL - HEADER_BYTES;
    private static final int CHUNK = 8192;

    private final FileChannel channel;
    private final int sampleRate;
    private final byte[] chunk = new byte[2 * CHUNK];
    private long samples;

    public WavWriter(Path file, int sampleRate) throws IOException {
        this.sampleRate = sampleRate;
        this.channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING);
        channel.position(HEADER_BYTES);
    }

    /** How many samples have been written. */
    public long samples() {
        return samples;
    }

    /** Appends the first {@code count} amplitudes; what lies beyond -1 and 1 is clipped. */
    public void write(float[] amplitudes, int count) throws IOException {
        if (2 * (samples + count) > MAX_DATA_BYTES) {
            throw new IOException("A WAV file cannot be longer than 4 GiB.");
        }
        for (int from = 0; from < count; from += CHUNK) {
            int length = Math.min(CHUNK, count - from);
            toLittleEndian(amplitudes, from, length, chunk, 0);
            writeFully(ByteBuffer.wrap(chunk, 0, 2 * length));
        }
        samples += count;
    }

    /** Writes the header, now that the length is known. */
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.position(0);
            writeFully(ByteBuffer.wrap(header(sampleRate, 2 * samples)));
        }
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    static byte[] header(int sampleRate, long dataBytes) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt((int) (HEADER_BYTES - 8 + dataBytes))
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) SampleEncoding.PCM_TAG)
                .putShort((short) 1)
                .putInt(sampleRate)
                .putInt(2 * sampleRate)
                .putShort((short) 2)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt((int) dataBytes)
                .array();
    }

    static void toLittleEndian(float[] amplitudes, int from, int count, byte[] bytes, int offset) {
        for (int i = 0; i < count; i++) {
            int value = Math.clamp(Math.round(amplitudes[from + i] * 32768), Short.MIN_VALUE, Short.MAX_VALUE);
            bytes[offset + 2 * i] = (byte) value;
            bytes[offset + 2 * i + 1] = (byte) (value >> 8);
        }
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }
}
