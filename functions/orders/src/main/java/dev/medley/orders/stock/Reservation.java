package dev.medley.orders.stock;

import java.util.UUID;

/** What an order holds of a level. */
public record Reservation(UUID orderId, UUID levelId, int quantity) {}
