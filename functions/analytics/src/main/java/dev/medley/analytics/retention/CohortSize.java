package dev.medley.analytics.retention;

import java.time.LocalDate;

/** How many people a cohort has. */
public record CohortSize(LocalDate cohort, long people) {}
