package dev.medley.orders.promotions.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "PromotionCodeBatch")
record CodeBatch(int count) {}
