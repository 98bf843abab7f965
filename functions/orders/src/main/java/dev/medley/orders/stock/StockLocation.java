package dev.medley.orders.stock;

import java.time.Instant;
import java.util.UUID;

/** A place where stock lies. */
public record StockLocation(UUID id, String code, String name, Instant createdAt) {}
