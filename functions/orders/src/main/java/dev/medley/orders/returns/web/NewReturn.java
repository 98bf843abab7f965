package dev.medley.orders.returns.web;

import dev.medley.http.MultiLine;
import dev.medley.orders.returns.ReturnLine;
import dev.medley.orders.returns.ReturnReason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewReturn(
        @NotNull UUID orderId,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Line> lines,
        @Nullable @Size(max = 1000) @MultiLine String note) {

    NewReturn {
        lines = List.copyOf(lines);
    }

    /** So many of a line of the order, and why. */
    @Serdeable
    @Schema(name = "NewReturnLine")
    record Line(
            @NotNull @Schema(description = "The line of the order")
            UUID lineId,

            @Min(1) @Max(999) int quantity,
            @NotNull ReturnReason reason,
            @Nullable @Size(max = 500) @MultiLine String comment) {

        ReturnLine toLine() {
            return new ReturnLine(lineId, quantity, reason, comment, null, null, null);
        }
    }
}
