package dev.medley.identity.places;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for addresses on the local network first, and then in the city database, where there is one. */
@Singleton
class PlaceResolver implements PlaceLookup, AutoCloseable {

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
        return LocalNetwork.find(address).or(() -> cities == null ? Optional.empty() : cities.find(address));
    }

    @Override
    @PreDestroy
    public void close() {
        if (cities != null) {
            cities.close();
        }
    }
}
