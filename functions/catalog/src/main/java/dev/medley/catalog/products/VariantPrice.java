package dev.medley.catalog.products;

import dev.medley.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a variant costs in one currency.
 *
 * @param compareAt the higher price that it is compared with; null where there is none
 */
@Serdeable
public record VariantPrice(
        @NotNull Money price,

        @Nullable @Schema(description = "The higher price that it is compared with, such as the one before a sale")
        Money compareAt) {}
