package dev.medley.orders.payments.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import dev.medley.orders.payments.PaymentStatus;
import dev.medley.orders.payments.ProviderPayment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads payments as Stripe has them. */
final class StripePayments {

    private StripePayments() {}

    static ProviderPayment of(PaymentIntent intent) {
        Charge charge = intent.getLatestChargeObject();
        StripeError error = intent.getLastPaymentError();
        PaymentIntent.NextAction action = intent.getNextAction();
        PaymentIntent.NextAction.RedirectToUrl redirect = action == null ? null : action.getRedirectToUrl();
        Long captured = intent.getAmountReceived();
        String currency = intent.getCurrency();
        return new ProviderPayment(
                intent.getId(),
                status(intent.getStatus()),
                captured == null ? 0 : StripeAmounts.from(captured, currency),
                charge == null ? 0 : StripeAmounts.from(charge.getAmountRefunded(), currency),
                redirect == null ? null : redirect.getUrl(),
                error == null ? null : reason(error),
                null);
    }

    private static PaymentStatus status(String status) {
        return switch (status) {
            case "requires_action" -> PaymentStatus.REQUIRES_ACTION;
            case "requires_capture" -> PaymentStatus.AUTHORISED;
            case "succeeded" -> PaymentStatus.CAPTURED;
            case "canceled" -> PaymentStatus.VOIDED;
            case "requires_payment_method" -> PaymentStatus.FAILED;
            default -> PaymentStatus.PROCESSING;
        };
    }

    static ProviderPayment failed(String reference, @Nullable StripeError error) {
        return failed(reference, error == null ? "card_declined" : reason(error));
    }

    static ProviderPayment failed(String reference, String reason) {
        return new ProviderPayment(reference, PaymentStatus.FAILED, 0, 0, null, reason, null);
    }

    static String reason(StripeError error) {
        String decline = error.getDeclineCode();
        return decline != null ? decline : Objects.requireNonNullElse(error.getCode(), "card_declined");
    }
}
