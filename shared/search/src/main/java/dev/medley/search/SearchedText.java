package dev.medley.search;

import io.micronaut.serde.annotation.Serdeable;

/** What was searched for, how often, how often somebody chose a product, and how many were found on average. */
@Serdeable
public record SearchedText(String text, String language, int searches, int clicks, double averageResults) {}
