package dev.medley.catalog.mealproducts.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A meal that is not sold any more. */
@EventType("meal.withdrawn")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record WithdrawnMeal(UUID mealId) {}
