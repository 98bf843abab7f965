package dev.medley.chat.collections;

import java.time.Instant;
import java.util.UUID;

/**
 * Documents that belong together.
 *
 * @param role what the account that reads it may do with it
 * @param version counts its changes
 */
public record DocumentCollection(
        UUID id,
        UUID ownerId,
        String name,
        String description,
        CollectionRole role,
        long documents,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
