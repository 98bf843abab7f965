package dev.medley.orders.payments;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its provider has it.
 *
 * @param reference what the provider calls it
 * @param status never {@code CREATED} or {@code REFUNDED}: amounts tell that
 * @param captured how much it has taken, in all
 * @param refunded how much of that it has given back, in all
 * @param actionUrl where the buyer proves that the card is theirs
 * @param failure why it was declined
 */
@Serdeable
public record ProviderPayment(
        String reference,
        PaymentStatus status,
        long captured,
        long refunded,
        @Nullable String actionUrl,
        @Nullable String failure) {}
