package dev.medley.media;

import dev.medley.media.UndecodableAudio.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.Arguments;

/** Files that are not what they say. */
final class HostileFiles {

    /** As the encoder writes it, with a chunk that names itself. */
    private static final int WAV_HEADER_BYTES = 78;

    private HostileFiles() {}

    static Stream<Arguments> refused() throws IOException {
        byte[] wav = wav();
        byte[] m4a = new Encoder("mp4", "aac", 1).encode(Tones.sine(2, 48_000));
        return Stream.of(
                Arguments.of("no bytes", new byte[0], Reason.EMPTY),
                Arguments.of("one byte", new byte[1], Reason.UNSUPPORTED_FORMAT),
                Arguments.of(
                        "text named .wav", "RIFFs are fun".getBytes(StandardCharsets.UTF_8), Reason.UNSUPPORTED_FORMAT),
                Arguments.of("zip bomb", zipBomb(), Reason.UNSUPPORTED_FORMAT),
                Arguments.of("gzip bomb", gzipBomb(), Reason.UNSUPPORTED_FORMAT),
                Arguments.of("noise", noise(100_000), Reason.UNSUPPORTED_FORMAT),
                Arguments.of(
                        "playlist", "#EXTM3U\n/etc/passwd".getBytes(StandardCharsets.UTF_8), Reason.UNSUPPORTED_FORMAT),
                Arguments.of("wav with no samples", Arrays.copyOf(wav, WAV_HEADER_BYTES), Reason.EMPTY),
                Arguments.of("wav cut in its header", Arrays.copyOf(wav, 20), Reason.CORRUPT),
                Arguments.of("flac magic, then noise", prefixed("fLaC", noise(5000)), Reason.CORRUPT),
                Arguments.of("ogg magic, then noise", prefixed("OggS", noise(5000)), Reason.CORRUPT),
                Arguments.of("ftyp, then noise", prefixed("\0\0\0\u0010ftypM4A \0\0\0\0", noise(5000)), Reason.CORRUPT),
                Arguments.of(
                        "webm magic, then noise", prefixed("\u001aE\u00df\u00a3webm", noise(5000)), Reason.CORRUPT),
                Arguments.of("m4a without its index", Arrays.copyOf(m4a, m4a.length / 2), Reason.TRUNCATED),
                Arguments.of("film without sound", film(), Reason.NO_AUDIO_STREAM),
                Arguments.of("a million ID3 frames", id3Bomb(), Reason.CORRUPT));
    }

    static Stream<Arguments> partlyReadable() throws IOException {
        byte[] mp3 = new Encoder("mp3", "libmp3lame", 1).encode(Tones.sine(2, 16_000));
        byte[] other = new Encoder("mp3", "libmp3lame", 2).encode(Tones.sine(1, 44_100));
        byte[] ogg = new Encoder("ogg", "libopus", 1).encode(Tones.sine(1, 48_000));
        return Stream.of(
                Arguments.of("mp3 spliced from two rates", joined(mp3, other), 2900L, 3400L),
                Arguments.of(
                        "mp3 with a hole", joined(Arrays.copyOf(mp3, mp3.length / 2), noise(500), mp3), 2500L, 3500L),
                Arguments.of("chained ogg", joined(ogg, ogg), 900L, 2100L),
                Arguments.of("wav that says 2 GiB", patched(wav(), WAV_HEADER_BYTES - 4, 0x7fff_ff00), 900L, 1000L),
                Arguments.of("wav that says it is empty", patched(wav(), 4, 0), 900L, 1000L),
                Arguments.of("flac that says 36 days", lyingFlac(), 1000L, 1000L));
    }

    static byte[] wav() throws IOException {
        return new Encoder("wav", "pcm_s16le", 1).encode(Tones.sine(1, 16_000));
    }

    /** STREAMINFO claims 2^36 - 1 samples, which is 4,294,967 s at 16 kHz. */
    private static byte[] lyingFlac() throws IOException {
        byte[] file = new Encoder("flac", "flac", 1).encode(Tones.sine(1, 16_000));
        file[21] |= 0x0f;
        Arrays.fill(file, 22, 26, (byte) 0xff);
        return file;
    }

    /** An m4a whose only track calls itself a picture. */
    private static byte[] film() throws IOException {
        byte[] m4a = new Encoder("mp4", "aac", 1).encode(Tones.sine(0.1, 48_000));
        String file = new String(m4a, StandardCharsets.ISO_8859_1);
        return file.replace("soun", "vide").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.wav"));
            zip.write(new byte[10_000_000]);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[10_000_000]);
        }
        return bytes.toByteArray();
    }

    private static byte[] id3Bomb() {
        int frames = 1_000_000;
        ByteBuffer tag = ByteBuffer.allocate(10 + 11 * frames);
        tag.put("ID3\u0003\0\0".getBytes(StandardCharsets.ISO_8859_1));
        int size = 11 * frames;
        tag.put((byte) (size >> 21)).put((byte) ((size >> 14) & 0x7f)).put((byte) ((size >> 7) & 0x7f));
        tag.put((byte) (size & 0x7f));
        for (int i = 0; i < frames; i++) {
            tag.put("TIT2\0\0\0\u0001\0\0a".getBytes(StandardCharsets.ISO_8859_1));
        }
        return tag.array();
    }

    static byte[] patched(byte[] file, int offset, int value) {
        byte[] patched = file.clone();
        ByteBuffer.wrap(patched).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, value);
        return patched;
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(5).nextBytes(noise);
        return noise;
    }

    private static byte[] prefixed(String magic, byte[] rest) {
        return joined(magic.getBytes(StandardCharsets.ISO_8859_1), rest);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Stream.of(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
