package dev.medley.ml.behavior;

import dev.medley.ml.models.ScoringArtefact.Driver;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How likely an account is to do nothing for the horizon, and what speaks for and against. */
public record ChurnScore(UUID accountId, UUID modelId, double score, List<Driver> drivers, Instant scoredAt) {}
