package dev.medley.flags.usage;

import java.time.LocalDate;

/** How often a flag had a variant on a day (UTC). */
public record VariantUsage(LocalDate day, String variant, long evaluations) {}
