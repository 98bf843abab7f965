package dev.medley.orders.returns.web;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record ReturnDecision(boolean approved) {}
