package dev.medley.orders.payments;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider is asked to do.
 *
 * @param method for an authorisation: what the provider gave the buyer for the card
 * @param reference for all else: what the provider calls the payment
 */
@Serdeable
public record ProviderRequest(
        UUID operationId,
        UUID paymentId,
        String provider,
        OperationKind kind,
        long amount,
        String currency,
        @Nullable String method,
        @Nullable String reference) {}
