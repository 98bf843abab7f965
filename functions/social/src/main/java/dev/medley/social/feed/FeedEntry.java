package dev.medley.social.feed;

import java.time.Instant;
import java.util.UUID;

/** A place in a feed. */
public record FeedEntry(UUID postId, Instant publishedAt) {}
