package dev.medley.orders.affiliates.web;

import dev.medley.orders.affiliates.AffiliateStatus;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

@Serdeable
record AffiliateStatusChange(@NotNull AffiliateStatus status) {}
