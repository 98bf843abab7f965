package dev.medley.accountdata.activity;

import java.time.Instant;

/** How often something happened to an account, and when last. */
public record Statistic(String name, long value, Instant lastAt) {}
