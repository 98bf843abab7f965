package dev.medley.predictions;

import io.micronaut.serde.annotation.Serdeable;

/** A caution in the API: a stable code, and a plain sentence. */
@Serdeable
public record CautionView(String code, String detail) {}
