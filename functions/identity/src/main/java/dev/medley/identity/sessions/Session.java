package dev.medley.identity.sessions;

import java.time.Instant;
import java.util.UUID;

/** One sign-in of an account, on one device; lives as long as its refresh tokens are exchanged. */
public record Session(UUID id, UUID accountId, String address, String agent, Instant createdAt) {}
