package dev.medley.orders.fraud;

import io.micronaut.serde.annotation.Serdeable;

/** Something that was weighed. */
@Serdeable
public record FraudReason(FraudSignal signal, int weight, String explanation) {}
