package dev.medley.identity.accounts.web;

import io.micronaut.serde.annotation.Serdeable;

/** The answer where there is nothing else to say. */
@Serdeable
public record SuccessView(boolean success) {}
