package dev.medley.moderation.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * What a decision was about.
 *
 * @param excerpt how the text began that was looked at
 * @param writtenAt when that text was written
 */
public record DecidedText(UUID decisionId, String excerpt, Instant writtenAt) {}
