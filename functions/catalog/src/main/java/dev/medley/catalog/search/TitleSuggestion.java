package dev.medley.catalog.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A product whose title begins with what somebody types. */
@Serdeable
public record TitleSuggestion(UUID productId, String slug, String title) {}
