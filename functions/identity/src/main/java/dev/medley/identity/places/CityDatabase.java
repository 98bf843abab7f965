package dev.medley.identity.places;

import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of cities by network, in MaxMind's format 2.0. Names are the English ones. */
final class CityDatabase implements AutoCloseable {

    private final Reader reader;

    private CityDatabase(Reader reader) {
        this.reader = reader;
    }

    /** Opens a file; fails where it is missing or of another format, so that a stage does not start with it. */
    static CityDatabase open(Path file) {
        try {
            return new CityDatabase(new Reader(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("medley.places.file names no city database: " + file, e);
        }
    }

    Optional<Place> find(InetAddress address) {
        try {
            Map<?, ?> found = reader.get(address, Map.class);
            return Optional.ofNullable(found).flatMap(CityDatabase::place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Place> place(Map<?, ?> found) {
        String name = Stream.of(name(found.get("city")), name(found.get("country")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? Optional.empty() : Optional.of(new Place(name, coordinates(found.get("location"))));
    }

    private static Optional<String> name(@Nullable Object thing) {
        return thing instanceof Map<?, ?> named && named.get("names") instanceof Map<?, ?> names
                ? Optional.ofNullable(names.get("en")).map(Object::toString)
                : Optional.empty();
    }

    private static @Nullable Coordinates coordinates(@Nullable Object location) {
        return location instanceof Map<?, ?> point
                        && point.get("latitude") instanceof Double latitude
                        && point.get("longitude") instanceof Double longitude
                ? new Coordinates(latitude, longitude)
                : null;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
