package dev.medley.social.posts;

import java.time.Instant;

/** What a post said before. */
public record PostVersion(int number, String body, Instant createdAt) {}
