package dev.medley.audio.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the recordings that are ready have been looked at.
 *
 * @param unverified how many nobody has looked at yet
 * @param oldest when the one was looked at that has waited longest; null where none has been
 */
public record RecoverySummary(long unverified, @Nullable Instant oldest) {}
