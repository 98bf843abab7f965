package dev.medley.ml.pricing;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why a price is proposed, or goes no further. */
@Serdeable
@Schema(name = "PriceReason")
public record PriceReason(@Schema(example = "stock-plenty") String code, String explanation) {}
