package dev.medley.identity.places;

import org.jspecify.annotations.Nullable;

/**
 * Where an address is, coarsely.
 *
 * @param name for people to read: a city and a country, or {@code local network}
 * @param coordinates null where nobody knows
 */
public record Place(String name, @Nullable Coordinates coordinates) {}
