package dev.medley.orders.payments.embedded;

/** A notice as it is sent. */
public record SignedNotice(String signature, String body) {}
