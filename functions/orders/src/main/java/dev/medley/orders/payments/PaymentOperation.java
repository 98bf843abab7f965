package dev.medley.orders.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that is to be asked of a provider. */
public record PaymentOperation(
        UUID id,
        UUID paymentId,
        OperationKind kind,
        long amount,
        @Nullable String method,
        @Nullable String reference) {}
