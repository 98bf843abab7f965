package dev.medley.events;

import java.time.Instant;
import java.util.UUID;

/** That a schedule does nothing until an operator resumes it. */
public record SchedulePause(String schedule, String reason, UUID pausedBy, Instant pausedAt) {}
