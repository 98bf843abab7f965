package dev.medley.identity.places;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where places are looked up.
 *
 * @param file a database of cities in MaxMind's format (GeoLite2 City, DB-IP Lite and others); none by default
 */
@ConfigurationProperties("medley.places")
public record PlaceSettings(@Nullable Path file) {}
