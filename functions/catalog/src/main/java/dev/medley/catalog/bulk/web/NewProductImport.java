package dev.medley.catalog.bulk.web;

import dev.medley.catalog.bulk.ProductFileFormat;
import dev.medley.catalog.bulk.ProductImport.Order;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewProductImport(
        @NotNull ProductFileFormat format,

        @Min(1) @Schema(description = "How many bytes will be sent, 134,217,728 at most")
        long sizeBytes,

        @Nullable
        @Schema(description = "Whether it is only said what would come of each row; false unless said otherwise")
        Boolean dryRun) {

    Order toOrder() {
        return new Order(format, sizeBytes, Boolean.TRUE.equals(dryRun));
    }
}
