package dev.medley.orders.payments;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How orders are paid for.
 *
 * @param provider who takes the money: {@code stripe}, or on laptops {@code embedded}, which takes none
 * @param stripeUrl where Stripe's API is
 */
@ConfigurationProperties("medley.payments")
public record PaymentSettings(
        @Bindable(defaultValue = EMBEDDED) @NotNull @Pattern(regexp = "embedded|stripe")
        String provider,

        @Bindable(defaultValue = "https://api.stripe.com") @NotNull
        String stripeUrl) {

    public static final String EMBEDDED = "embedded";
    public static final String STRIPE = "stripe";
}
