package dev.medley.chat.sharing.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What a moderator has decided of something. */
@EventType("moderation.decided")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record DecidedShare(String kind, UUID subjectId, String action) {}
