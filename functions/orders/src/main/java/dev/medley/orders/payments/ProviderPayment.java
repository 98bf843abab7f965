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
 * @param refusal why the provider did not do what it was asked to; null where it did, or was asked nothing
 */
@Serdeable
public record ProviderPayment(
        String reference,
        PaymentStatus status,
        long captured,
        long refunded,
        @Nullable String actionUrl,
        @Nullable String failure,
        @Nullable String refusal) {

    /** The same payment, about which the provider does not do what it was asked to. */
    public ProviderPayment refusing(String reason) {
        return new ProviderPayment(reference, status, captured, refunded, actionUrl, failure, reason);
    }
}
