package dev.medley.catalog.bulk.web;

import dev.medley.catalog.bulk.ProductRowOutcome;
import dev.medley.catalog.bulk.ProductRowResult;
import dev.medley.catalog.bulk.ProductRowResult.RowFailure;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What came of a row of a file")
record ProductImportRow(
        @Schema(description = "The head of a CSV file is row 1; the first element of a JSON file too")
        int row,

        ProductRowOutcome outcome,

        @Nullable @Schema(description = "The product; null where the row failed")
        UUID productId,

        @Nullable
        @Schema(
                description =
                        "The code that the API would refuse it with; import-row-malformed where the row cannot be "
                                + "read, import-row-skipped where another row of the same product is wrong; null unless it failed",
                example = "sku-taken")
        String code,

        @Nullable
        @Schema(
                description =
                        "To what is wrong: in the product, in the variant that the row is, or the name of the column",
                example = "/sku")
        String pointer,

        @Nullable @Schema(description = "What is wrong; null unless it failed")
        String detail) {

    static ProductImportRow of(ProductRowResult result) {
        RowFailure failure = result.failure();
        return new ProductImportRow(
                result.row(),
                result.outcome(),
                result.productId(),
                failure == null ? null : failure.code(),
                failure == null ? null : failure.pointer(),
                failure == null ? null : failure.detail());
    }
}
