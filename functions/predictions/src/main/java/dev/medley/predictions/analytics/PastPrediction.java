package dev.medley.predictions.analytics;

import dev.medley.models.Model;
import java.time.Instant;
import java.util.Map;

/** What one of an account's predictions said. */
public record PastPrediction(Instant createdAt, Model model, Map<String, Double> probabilities) {}
