package dev.medley.identity.sessions;

import java.util.Set;
import java.util.UUID;

/** Whose session it is, as far as a token has to say. */
public record Holder(UUID accountId, UUID sessionId, Set<String> roles) {}
