package dev.medley.identity.administration.inbox;

import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A sanction of an account is over. */
@EventType("moderation.sanction-lifted")
@Serdeable
record LiftedSanction(UUID accountId, String sanction) {}
