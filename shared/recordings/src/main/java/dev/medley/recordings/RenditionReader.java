package dev.medley.recordings;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The sounds of recordings, held in memory only while somebody listens. In one process no more than two hours of sound
 * (460 MB) are held at a time, or a single longer one; who comes later waits.
 */
@Singleton
class RenditionReader {

    private static final int MOST_MINUTES = 120;
    private static final Semaphore MINUTES = new Semaphore(MOST_MINUTES, true);

    private final ObjectStore objects;

    RenditionReader(ObjectStores objectStores) {
        this.objects = objectStores.bucket(Medley.RECORDINGS);
    }

    /**
     * Lets somebody listen to a recording.
     *
     * @throws dev.medley.sound.UnreadableWav when its rendition is none
     */
    <R> R hear(SourceRecording.Ready recording, Function<Pcm, R> listening) {
        long minutes = Duration.ofMillis(recording.durationMs()).toMinutes() + 1;
        int places = (int) Math.min(minutes, MOST_MINUTES);
        MINUTES.acquireUninterruptibly(places);
        try {
            return listening.apply(read(recording.renditionKey()));
        } finally {
            MINUTES.release(places);
        }
    }

    private Pcm read(String key) {
        try {
            Path folder = Files.createTempDirectory("rendition");
            Path file = folder.resolve("rendition.wav");
            try {
                objects.download(key, file);
                return WavFile.read(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
