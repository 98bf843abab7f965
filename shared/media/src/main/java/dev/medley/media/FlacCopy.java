package dev.medley.media;

import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Packs sound that is not compressed into FLAC, which loses nothing of it. */
public final class FlacCopy {

    /** FLAC holds whole samples of at most 24 bits exactly. */
    private static final Set<String> EXACT = Set.of("pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be");

    private FlacCopy() {}

    /**
     * Writes the copy, and decodes it to see that it holds the same samples.
     *
     * @return false where there is nothing to pack, or it could not be packed without loss; there is no copy then
     */
    public static boolean write(Path source, Path copy, Duration allowance) throws IOException {
        Deadline deadline = new Deadline(allowance);
        boolean exact = false;
        try {
            exact = pack(source, copy, deadline) && checksum(source, deadline) == checksum(copy, deadline);
        } catch (UndecodableAudio _) {
            exact = false;
        } finally {
            if (!exact) {
                Files.deleteIfExists(copy);
            }
        }
        return exact;
    }

    private static boolean pack(Path source, Path copy, Deadline deadline) throws IOException {
        try (FileChannel file = FileChannel.open(source)) {
            Optional<AudioFormat> format = Signature.of(file);
            if (format.isEmpty()) {
                return false;
            }
            try (Playback playback = new Playback(file, format.get(), deadline)) {
                if (!EXACT.contains(playback.codec().name())) {
                    return false;
                }
                try (SoundWriter writer =
                        SoundWriter.flac(copy, playback.container().parameters())) {
                    playback.run(writer);
                    return writer.finish();
                }
            }
        }
    }

    private static long checksum(Path path, Deadline deadline) throws IOException {
        try (FileChannel file = FileChannel.open(path);
                Playback playback = new Playback(file, Signature.of(file).orElseThrow(), deadline)) {
            Checksum checksum = new Checksum();
            playback.run(checksum);
            return checksum.samples.getValue();
        }
    }

    /** The bytes of a frame whose channels lie sample by sample. */
    static byte[] bytes(AVFrame frame) {
        int size = frame.nb_samples() * frame.ch_layout().nb_channels() * av_get_bytes_per_sample(frame.format());
        byte[] bytes = new byte[size];
        frame.data(0).capacity(size).position(0).get(bytes);
        return bytes;
    }

    private static final class Checksum implements Playback.Listener {

        private final CRC32C samples = new CRC32C();

        @Override
        public boolean wantsMore() {
            return true;
        }

        @Override
        public void jump(long micros) {
            // What is skipped holds no samples.
        }

        @Override
        public void add(AVFrame frame) {
            samples.update(bytes(frame));
        }
    }
}
