package dev.medley.catalog.search;

import dev.medley.catalog.listings.ListingFilter;
import io.micronaut.serde.annotation.Serdeable;

/** What somebody searches for: words of a language, and what has to fit besides. */
@Serdeable
public record SearchCriteria(String text, String language, ListingFilter filter) {}
