package dev.medley.predictions;

import dev.medley.jobs.JobFailure;
import dev.medley.media.AudioDecoder;
import dev.medley.media.DecodeLimits;
import dev.medley.media.UndecodableAudio;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.sound.Sound;
import dev.medley.sound.WavSound;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The channels of recordings, each brought into a file of its own while somebody listens, one after the other. */
@Singleton
class SpeakerChannels {

    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private final ObjectStore objects;
    private final AudioDecoder decoder;

    SpeakerChannels(ObjectStores objectStores, AudioDecoder decoder) {
        this.objects = objectStores.bucket(Medley.RECORDINGS);
        this.decoder = decoder;
    }

    /** Listens to one channel. */
    @FunctionalInterface
    interface Listener<R> {
        R hear(int channel, Sound sound);
    }

    /**
     * Lets somebody listen to each channel.
     *
     * @param durationMs of the recording; no more of it is decoded
     */
    <R> List<R> hear(RecordingSource source, long durationMs, Listener<R> listener) {
        try {
            Path folder = Files.createTempDirectory("channels");
            Path file = folder.resolve("source");
            Path rendition = folder.resolve("channel.wav");
            try {
                objects.download(source.key(), file);
                List<R> heard = new ArrayList<>();
                for (int channel = 0; channel < source.channels(); channel++) {
                    decode(file, rendition, channel, durationMs);
                    try (WavSound sound = WavSound.open(rendition)) {
                        heard.add(listener.hear(channel, sound));
                    }
                }
                return heard;
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(rendition);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decode(Path file, Path rendition, int channel, long durationMs) throws IOException {
        DecodeLimits limits =
                new DecodeLimits(Files.size(file), Duration.ofMillis(durationMs), DecodeLimits.Excess.CUT, DEADLINE);
        try {
            var _ = decoder.decode(file, rendition, channel, limits);
        } catch (UndecodableAudio _) {
            throw JobFailure.permanent("recording-unreadable", "The channels of this recording cannot be read.");
        }
    }
}
