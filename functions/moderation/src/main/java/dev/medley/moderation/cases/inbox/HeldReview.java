package dev.medley.moderation.cases.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** The filter held a review. */
@EventType("review.held")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record HeldReview(UUID id, UUID accountId, String kind, String text, String place, List<String> categories)
        implements HeldEvent {}
