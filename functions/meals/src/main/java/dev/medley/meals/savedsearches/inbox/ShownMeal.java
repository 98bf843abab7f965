package dev.medley.meals.savedsearches.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A meal that others see from now on. */
@EventType("meal.published")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record ShownMeal(UUID mealId) {}
