package dev.medley.catalog.products.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A variant can be had from now on, or cannot. */
@EventType("stock.changed")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record ChangedStock(UUID variantId, boolean inStock) {}
