package dev.medley.ml.features;

import java.time.Instant;
import java.util.UUID;

/** What an account did with an item. */
public record UserItem(UUID accountId, UUID itemId, int views, int purchases, double weight, Instant lastAt) {}
