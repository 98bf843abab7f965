package dev.medley.identity.places;

import dev.medley.access.ClientNetwork;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for addresses on the local network first, and then in the city database, where there is one. */
@Singleton
class PlaceResolver implements PlaceLookup, AutoCloseable {

    private static final Place LOCAL = new Place("local network", null);

    private final @Nullable CityDatabase cities;

    PlaceResolver(PlaceSettings settings) {
        Path file = settings.file();
        cities = file == null ? null : CityDatabase.open(file);
    }

    @Override
    public Optional<Place> find(String address) {
        return ClientNetwork.parse(address).flatMap(this::find);
    }

    private Optional<Place> find(InetAddress address) {
        if (ClientNetwork.isLocal(address)) {
            return Optional.of(LOCAL);
        }
        return cities == null ? Optional.empty() : cities.find(address);
    }

    @Override
    @PreDestroy
    public void close() {
        if (cities != null) {
            cities.close();
        }
    }
}
