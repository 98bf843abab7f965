package dev.medley.social.decisions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What moderation decided about something that is not said here to be of whom. */
@EventType("moderation.decided")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record DecidedModeration(String kind, UUID subjectId, String action) {}
