package dev.medley.catalog.search;

/** How many of the products found have a value: a category, a tag, an attribute, a rating, a range of prices. */
public record Facet(String kind, String value, int products) {}
