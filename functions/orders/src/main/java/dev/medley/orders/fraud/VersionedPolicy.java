package dev.medley.orders.fraud;

/** The policy as it is now, and how often it has changed. */
public record VersionedPolicy(FraudPolicy policy, int version) {}
