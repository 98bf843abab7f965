package dev.medley.orders.payments.embedded;

import dev.medley.orders.payments.PaymentStatus;
import dev.medley.orders.payments.ProviderPayment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A charge of the embedded provider. */
public record EmbeddedCharge(
        String reference,
        UUID paymentId,
        PaymentStatus status,
        long amount,
        long captured,
        long refunded,
        @Nullable String failure) {

    ProviderPayment toPayment() {
        String actionUrl =
                status == PaymentStatus.REQUIRES_ACTION ? "/api/payments/embedded/" + reference + "/challenge" : null;
        return new ProviderPayment(reference, status, captured, refunded, actionUrl, failure, null);
    }
}
