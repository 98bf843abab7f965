package dev.medley.sound;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * WAV files (RIFF, Microsoft's WAVE format) in plain Java. Reads integer PCM of 8, 16, 24 and 32 bits and floating-point
 * PCM of 32 and 64 bits, mono or stereo, as one channel; anything else is an {@link UnreadableWav}. A file that ends
 * before its header says is read as far as it goes. Writes 16-bit mono.
 */
public final class WavFile {

    private WavFile() {}

    public static Pcm decode(byte[] file) {
        WavLayout layout = WavLayout.of(MemorySegment.ofArray(file));
        return layout.mono(0, layout.frames());
    }

    /** The whole sound: four bytes of memory for each sample. */
    public static Pcm read(Path file) throws IOException {
        return mapped(file, layout -> layout.mono(0, layout.frames()));
    }

    /** The part between two times, cut at the ends of the sound; the rest of the file is not loaded. */
    public static Pcm read(Path file, long startMs, long endMs) throws IOException {
        return mapped(file, layout -> {
            long from = Math.clamp(startMs * layout.sampleRate() / 1000, 0, layout.frames());
            long to = Math.clamp(endMs * layout.sampleRate() / 1000, from, layout.frames());
            return layout.mono(from, to);
        });
    }

    public static byte[] encode(Pcm sound) {
        byte[] file = new byte[WavWriter.HEADER_BYTES + 2 * sound.samples().length];
        System.arraycopy(
                WavWriter.header(sound.sampleRate(), 2L * sound.samples().length), 0, file, 0, WavWriter.HEADER_BYTES);
        WavWriter.toLittleEndian(sound.samples(), 0, sound.samples().length, file, WavWriter.HEADER_BYTES);
        return file;
    }

    public static void write(Path file, Pcm sound) throws IOException {
        try (WavWriter writer = new WavWriter(file, sound.sampleRate())) {
            writer.write(sound.samples(), sound.samples().length);
        }
    }

    private static Pcm mapped(Path file, Function<WavLayout, Pcm> reading) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            return reading.apply(WavLayout.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)));
        }
    }
}
