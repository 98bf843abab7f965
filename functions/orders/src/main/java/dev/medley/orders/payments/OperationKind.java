package dev.medley.orders.payments;

import io.micronaut.serde.annotation.Serdeable;

/** What can be asked of a provider. */
@Serdeable
public enum OperationKind {
    AUTHORISE,
    CAPTURE,
    CANCEL,
    REFUND
}
