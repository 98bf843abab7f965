package dev.medley.generation;

import dev.medley.models.GeneratedText;

/**
 * What was written.
 *
 * @param cost in millionths of a dollar; 0 where the account's own key paid, or the answer was kept
 * @param isOwnKey whether the account's own key paid
 * @param isKept whether it was written before
 */
public record GenerationResult(GeneratedText text, long cost, boolean isOwnKey, boolean isKept) {}
