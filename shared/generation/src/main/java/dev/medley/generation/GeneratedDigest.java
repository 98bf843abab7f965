package dev.medley.generation;

import dev.medley.models.Digest;

/**
 * A digest, and what it took.
 *
 * @param cost in millionths of a dollar
 * @param isOwnKey whether the account's own key paid
 * @param isKept whether all of it was written before
 * @param calls how often models were asked
 */
public record GeneratedDigest(Digest digest, long cost, boolean isOwnKey, boolean isKept, int calls) {}
