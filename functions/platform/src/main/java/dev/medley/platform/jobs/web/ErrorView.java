package dev.medley.platform.jobs.web;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record ErrorView(String code, String detail) {}
