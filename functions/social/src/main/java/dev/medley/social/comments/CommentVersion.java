package dev.medley.social.comments;

import java.time.Instant;

/** What a comment said before. */
public record CommentVersion(int number, String body, Instant createdAt) {}
