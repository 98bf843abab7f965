package dev.medley.catalog.savedsearches;

import io.micronaut.serde.annotation.Serdeable;

/** A search that administrators offer to everybody. */
@Serdeable
public record SearchPreset(String key, String name, SearchParameters parameters) {

    /** How many there may be. */
    public static final int MOST = 100;
}
