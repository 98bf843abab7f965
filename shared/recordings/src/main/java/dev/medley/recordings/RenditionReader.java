package dev.medley.recordings;

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
import java.util.function.Function;

/** The sounds of recordings, fetched into a file while somebody listens, so that their length costs no memory. */
@Singleton
class RenditionReader {

    private final ObjectStore objects;

    RenditionReader(ObjectStores objectStores) {
        this.objects = objectStores.bucket(Medley.RECORDINGS);
    }

    /**
     * Lets somebody listen to a recording.
     *
     * @throws dev.medley.sound.UnreadableWav when its rendition is none
     */
    <R> R hear(SourceRecording.Ready recording, Function<Sound, R> listening) {
        try {
            Path folder = Files.createTempDirectory("rendition");
            Path file = folder.resolve("rendition.wav");
            try {
                objects.download(recording.renditionKey(), file);
                try (WavSound sound = WavSound.open(file)) {
                    return listening.apply(sound);
                }
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
