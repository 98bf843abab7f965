package dev.medley.orders.affiliates.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "MadeAffiliateStatements")
record MadeStatements(int count) {}
