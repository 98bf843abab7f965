package dev.medley.orders.promotions.web;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record PromotionStatusChange(boolean active) {}
