package dev.medley.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Packs what models hear into Opus, which every browser plays. */
public final class OpusPreview {

    /** A voice at 16 kHz sounds no better with more. */
    private static final long BIT_RATE = 32_000;

    private OpusPreview() {}

    /**
     * Writes the preview of a rendition: WAV, 16 kHz, 16 bits.
     *
     * @return false where it could not be written; there is none then
     */
    public static boolean write(Path rendition, Path preview, Duration allowance) throws IOException {
        boolean whole = false;
        try (FileChannel file = FileChannel.open(rendition);
                Playback playback = new Playback(file, AudioFormat.WAV, new Deadline(allowance));
                SoundWriter writer =
                        SoundWriter.opus(preview, playback.container().parameters(), BIT_RATE)) {
            playback.run(writer);
            whole = writer.finish();
        } catch (UndecodableAudio _) {
            whole = false;
        } finally {
            if (!whole) {
                Files.deleteIfExists(preview);
            }
        }
        return whole;
    }
}
