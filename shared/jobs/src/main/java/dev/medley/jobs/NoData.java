package dev.medley.jobs;

import io.micronaut.serde.annotation.Serdeable;

/** What is said where there is nothing to say. */
@Serdeable
record NoData() {}
