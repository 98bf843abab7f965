package dev.medley.orders.payments;

import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is paid for an order.
 *
 * @param reference what the provider calls it; null until it has answered
 * @param attempt counts the cards that were tried
 */
public record Payment(
        UUID id,
        UUID orderId,
        UUID accountId,
        String provider,
        @Nullable String reference,
        PaymentStatus status,
        Currency currency,
        long amount,
        long captured,
        long refunded,
        int attempt,
        @Nullable String actionUrl,
        @Nullable String failure) {

    /** The same payment with another card. */
    Payment again() {
        return new Payment(
                id,
                orderId,
                accountId,
                provider,
                null,
                PaymentStatus.CREATED,
                currency,
                amount,
                captured,
                refunded,
                attempt + 1,
                null,
                null);
    }

    /** The same payment as its provider has it now; amounts never become less. */
    Payment with(ProviderPayment seen, PaymentStatus next) {
        return new Payment(
                id,
                orderId,
                accountId,
                provider,
                seen.reference(),
                next,
                currency,
                amount,
                Math.max(captured, seen.captured()),
                Math.max(refunded, seen.refunded()),
                attempt,
                next == PaymentStatus.REQUIRES_ACTION ? seen.actionUrl() : null,
                next == PaymentStatus.FAILED ? seen.failure() : null);
    }
}
