package dev.medley.media;

import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns audio files of any {@link AudioFormat} into what the models hear: one channel at 16 kHz. */
public interface AudioDecoder extends AutoCloseable {

    /**
     * Decodes a file into a rendition, a 16-bit WAV file, in memory that does not depend on the length of the sound.
     *
     * @param source the file; only its bytes tell the format
     * @param rendition where to write; replaced if it exists, and gone if decoding fails
     * @throws UndecodableAudio if the file is refused
     * @throws IOException if the source cannot be read or the rendition not be written
     */
    DecodedAudio decode(Path source, Path rendition, DecodeLimits limits) throws IOException;

    /**
     * Decodes one channel of a file into a rendition, in the same way.
     *
     * @param channel from 0
     * @return what was found; the original's levels are those of all channels
     * @throws UndecodableAudio if the file is refused, and as empty if it has no such channel
     * @throws IOException if the source cannot be read or the rendition not be written
     */
    DecodedAudio decodeChannel(Path source, Path rendition, DecodeLimits limits, int channel) throws IOException;

    /**
     * Decodes a short sound into memory.
     *
     * @throws UndecodableAudio if the bytes are refused
     * @throws IOException if there is no room for temporary files
     */
    default Pcm decode(byte[] file, DecodeLimits limits) throws IOException {
        Path source = Files.createTempFile("sound", ".original");
        Path rendition = Files.createTempFile("sound", ".wav");
        try {
            Files.write(source, file);
            decode(source, rendition, limits);
            return WavFile.read(rendition);
        } finally {
            Files.deleteIfExists(source);
            Files.deleteIfExists(rendition);
        }
    }

    @Override
    void close();
}
