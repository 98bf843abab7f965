package dev.medley.identity.accounts.web;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record Success(boolean success) {}
