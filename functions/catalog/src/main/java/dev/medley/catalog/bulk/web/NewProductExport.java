package dev.medley.catalog.bulk.web;

import dev.medley.catalog.bulk.ProductFileFormat;
import dev.medley.catalog.products.ProductStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewProductExport(
        @NotNull ProductFileFormat format,

        @Nullable @Schema(description = "Only products of this status; all unless said otherwise")
        ProductStatus status) {}
