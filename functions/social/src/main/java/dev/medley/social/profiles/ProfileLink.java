package dev.medley.social.profiles;

import io.micronaut.serde.annotation.Serdeable;

/** A link of a profile. */
@Serdeable
public record ProfileLink(String title, String url) {}
