package dev.medley.social.posts;

import java.time.Instant;
import java.util.UUID;

/**
 * A link to a post, of who shared it.
 *
 * @param opened how often it was followed
 */
public record Share(UUID id, UUID postId, UUID accountId, String channel, String code, int opened, Instant createdAt) {}
