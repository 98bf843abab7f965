package dev.medley.search;

/** How many of the things found have a value of a kind: a tag, a rating, a range of prices. */
public record Facet(String kind, String value, int count) {}
