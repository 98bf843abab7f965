package dev.medley.analytics.retention;

import java.time.LocalDate;

/** So many people of a cohort came again so many periods later; in unbounded mode, so many periods later last. */
public record RetentionCount(LocalDate cohort, long offset, long people) {}
