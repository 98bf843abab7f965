package dev.medley.notifications.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice, and when one of those whom it concerns has acknowledged it; null while they have not. */
public record NoticeForReader(Notice notice, @Nullable Instant acknowledgedAt) {}
