package dev.medley.catalog.reviews.inbox;

import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** Moderators have decided about a thing. */
@EventType("moderation.decided")
@Serdeable
record DecidedReview(String kind, UUID subjectId, String action, String reason) {}
