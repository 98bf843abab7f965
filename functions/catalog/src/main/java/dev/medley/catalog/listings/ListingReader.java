package dev.medley.catalog.listings;

import dev.medley.storage.Sql;

/** Reads a listing from a row with the columns of {@code catalog.listing}, the rating as a number, and an amount. */
public interface ListingReader extends Sql.Reading<Listing> {}
