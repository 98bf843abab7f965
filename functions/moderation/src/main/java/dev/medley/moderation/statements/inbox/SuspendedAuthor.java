package dev.medley.moderation.statements.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A sanction, which may be a suspension. */
@EventType("moderation.sanctioned")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record SuspendedAuthor(UUID accountId, String sanction, UUID caseId) {}
