package dev.medley.orders.affiliates;

import dev.medley.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** What a statement pays, or takes back, for one order. */
public record StatementLine(UUID id, UUID orderId, CommissionEntry.Kind kind, Money amount, Instant createdAt) {}
