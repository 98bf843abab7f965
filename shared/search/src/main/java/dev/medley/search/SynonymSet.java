package dev.medley.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** Words that mean the same. */
@Serdeable
public record SynonymSet(UUID id, List<String> terms) {

    /** How many there may be. */
    public static final int MOST = 1000;
}
