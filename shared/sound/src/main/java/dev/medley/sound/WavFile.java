package dev.medley.sound;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

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

    /** The whole sound: four bytes of memory for each sample. Long ones are read with {@link WavSound}. */
    public static Pcm read(Path file) throws IOException {
        try (WavSound sound = WavSound.open(file)) {
            return sound.whole();
        }
    }

    public static byte[] encode(Pcm sound) {
        byte[] file = new byte[WavWriter.HEADER_BYTES + 2 * sound.samples().length];
        System.arraycopy(
                WavWriter.header(sound.sampleRate(), 2L * sound.samples().length), 0, file, 0, WavWriter.HEADER_BYTES);
        WavWriter.toLittleEndian(sound.samples(), 0, sound.samples().length, file, WavWriter.HEADER_BYTES);
        return file;
    }

    /** Writes a sound of any length, a part at a time. */
    public static void write(Path file, Sound sound) throws IOException {
        try (WavWriter writer = new WavWriter(file, sound.sampleRate())) {
            for (long start = 0; start <= sound.durationMs(); start += Sound.PART_MS) {
                Pcm part = sound.slice(start, start + Sound.PART_MS);
                writer.write(part.samples(), part.samples().length);
            }
        }
    }
}
