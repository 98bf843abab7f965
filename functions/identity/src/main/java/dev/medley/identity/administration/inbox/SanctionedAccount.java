package dev.medley.identity.administration.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** Moderation warns, limits or suspends an account. */
@EventType("moderation.sanctioned")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record SanctionedAccount(UUID accountId, String sanction, String reason, UUID caseId) {}
