package dev.medley.training;

import dev.medley.media.DecodeLimits;
import dev.medley.media.FfmpegDecoder;
import dev.medley.sound.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Reads recordings of any format as the models want them: one channel, 16 kHz. */
final class RecordingReader {
    private static final DecodeLimits LIMITS =
            new DecodeLimits(1L << 30, Duration.ofHours(1), DecodeLimits.Excess.REFUSED, Duration.ofMinutes(5));

    private RecordingReader() {}

    static Pcm read(Path file) throws IOException {
        try (FfmpegDecoder decoder = new FfmpegDecoder()) {
            return decoder.decode(Files.readAllBytes(file), LIMITS);
        }
    }
}
