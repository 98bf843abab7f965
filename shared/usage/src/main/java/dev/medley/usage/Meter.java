package dev.medley.usage;

import org.jspecify.annotations.Nullable;

/**
 * How much of something an account has used this month.
 *
 * @param allowed null where there is no limit
 */
public record Meter(String name, long used, @Nullable Long allowed) {}
