package dev.medley.accountdata.exports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account has had exported of late.
 *
 * @param count how many exports it asked for, without those that failed
 * @param first when it asked for the oldest of them; null where there is none
 * @param running whether one is still being made
 */
public record RecentExports(long count, @Nullable Instant first, boolean running) {}
