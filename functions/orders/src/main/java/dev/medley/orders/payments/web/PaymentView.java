package dev.medley.orders.payments.web;

import dev.medley.kernel.Money;
import dev.medley.orders.payments.Payment;
import dev.medley.orders.payments.PaymentStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Payment", description = "What is paid for an order")
record PaymentView(
        UUID id,
        UUID orderId,
        String provider,
        PaymentStatus status,
        Money amount,

        @Schema(description = "How much is taken") Money captured,

        @Schema(description = "How much of that is given back")
        Money refunded,

        @Nullable @Schema(description = "Where the buyer proves that the card is theirs")
        String actionUrl,

        @Nullable @Schema(description = "Why the card was declined", example = "card_declined")
        String failure) {

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.orderId(),
                payment.provider(),
                payment.status(),
                new Money(payment.amount(), payment.currency()),
                new Money(payment.captured(), payment.currency()),
                new Money(payment.refunded(), payment.currency()),
                payment.actionUrl(),
                payment.failure());
    }
}
