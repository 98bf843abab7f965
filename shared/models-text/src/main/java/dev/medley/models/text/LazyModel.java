package dev.medley.models.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A model on the class path, loaded at its first use and by one thread only. */
final class LazyModel<T> {

    /** How a model is read. */
    interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private final String resource;
    private final Reader<T> reader;
    private volatile @Nullable T loaded;

    LazyModel(String resource, Reader<T> reader) {
        this.resource = resource;
        this.reader = reader;
    }

    T get() {
        T ready = loaded;
        return ready != null ? ready : load();
    }

    private synchronized T load() {
        T ready = loaded;
        if (ready != null) {
            return ready;
        }
        try (InputStream in = LazyModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path.");
            }
            ready = reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loaded = ready;
        return ready;
    }
}
