package dev.medley.orders.payments;

import java.util.UUID;

/** What a provider says of itself. */
public record ProviderNotice(String id, UUID paymentId, ProviderPayment seen) {}
