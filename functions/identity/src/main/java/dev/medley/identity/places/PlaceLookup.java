package dev.medley.identity.places;

import java.util.Optional;

/** Knows where network addresses are, to the city at most. */
public interface PlaceLookup {

    /** Where an address is; empty when nobody knows, or when it is none. */
    Optional<Place> find(String address);
}
