/** Stripe as a provider. */
@NullMarked
package dev.medley.orders.payments.stripe;

import org.jspecify.annotations.NullMarked;
