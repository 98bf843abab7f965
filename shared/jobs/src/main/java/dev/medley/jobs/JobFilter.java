package dev.medley.jobs;

import org.jspecify.annotations.Nullable;

/** Which of an account's jobs are wanted; what is null does not matter. */
public record JobFilter(
        @Nullable JobStatus status, @Nullable String kind) {}
