package dev.medley.orders.affiliates;

/** The terms as they are now, and how often they have changed. */
public record VersionedTerms(AffiliateTerms terms, int version) {}
