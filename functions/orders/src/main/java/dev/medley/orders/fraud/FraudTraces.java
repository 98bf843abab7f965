package dev.medley.orders.fraud;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what other orders of the same people are found; digests all.
 *
 * @param device null where the client says nothing of it
 */
public record FraudTraces(UUID accountId, @Nullable String device, String network, String address, String country) {}
