package dev.medley.orders.payments.embedded;

import dev.medley.orders.payments.ProviderPayment;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What the embedded provider says of a payment. */
@Serdeable
record EmbeddedNotice(String id, UUID paymentId, ProviderPayment payment) {}
