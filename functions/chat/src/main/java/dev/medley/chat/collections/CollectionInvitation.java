package dev.medley.chat.collections;

import java.time.Instant;
import java.util.UUID;

/** A collection that somebody wants to share, as whoever is invited sees it. */
public record CollectionInvitation(
        UUID id, UUID collectionId, String name, UUID ownerId, CollectionRole role, Instant createdAt) {}
