package dev.medley.catalog.search;

import dev.medley.catalog.listings.Listing;

/** A product that was found, and why it stands where it stands. */
public record SearchHit(Listing listing, double score, Ranking ranking) {

    /** What the score is the sum of. */
    public record Ranking(double words, double rating, double popularity, double stock) {}
}
