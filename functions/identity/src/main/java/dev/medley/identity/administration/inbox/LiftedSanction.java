package dev.medley.identity.administration.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A sanction of an account is over. */
@EventType("moderation.sanction-lifted")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record LiftedSanction(UUID accountId, String sanction) {}
