package dev.medley.catalog.bulk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row of a file.
 *
 * @param row its number; the head of a CSV file is row 1, the first element of a JSON file too
 * @param productId null where there is none
 * @param failure null unless it failed
 */
@Serdeable
public record ProductRowResult(
        int row,
        ProductRowOutcome outcome,
        @Nullable UUID productId,
        @Nullable RowFailure failure) {

    /**
     * Why a row failed.
     *
     * @param code of the problem that a request would be refused with
     * @param pointer to what is wrong in the row; null where it is the whole row
     */
    @Serdeable
    public record RowFailure(String code, @Nullable String pointer, String detail) {}

    static ProductRowResult failed(int row, String code, @Nullable String pointer, String detail) {
        return new ProductRowResult(row, ProductRowOutcome.FAILED, null, new RowFailure(code, pointer, detail));
    }
}
