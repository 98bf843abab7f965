package dev.medley.catalog.reviews;

import java.util.UUID;

/**
 * A line of an order of a product that was delivered.
 *
 * @param reviewed whether there is a review of it
 */
public record Purchase(UUID lineId, boolean reviewed) {}
