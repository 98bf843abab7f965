package dev.medley.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the files of one recording while it is processed; gone when closed. */
record Workspace(Path folder) implements AutoCloseable {

    static Workspace open() {
        try {
            return new Workspace(Files.createTempDirectory("recording"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path upload() {
        return folder.resolve("upload");
    }

    Path rendition() {
        return folder.resolve("rendition.wav");
    }

    Path preview() {
        return folder.resolve("preview.ogg");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(preview());
            Files.deleteIfExists(upload());
            Files.deleteIfExists(rendition());
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
