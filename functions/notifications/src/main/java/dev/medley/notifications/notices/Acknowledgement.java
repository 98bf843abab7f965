package dev.medley.notifications.notices;

import java.time.Instant;
import java.util.UUID;

/** Who has acknowledged a notice, and when. */
public record Acknowledgement(UUID accountId, Instant acknowledgedAt) {}
