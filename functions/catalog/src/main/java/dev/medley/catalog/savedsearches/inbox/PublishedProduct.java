package dev.medley.catalog.savedsearches.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A product that everybody sees from now on. */
@EventType("product.published")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedProduct(UUID productId) {}
