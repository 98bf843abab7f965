package dev.medley.orders.returns.web;

import dev.medley.orders.returns.ReturnService.Received;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@Serdeable
record ReturnReceipt(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Line> lines) {

    ReturnReceipt {
        lines = List.copyOf(lines);
    }

    /** What has come back of a line. */
    @Serdeable
    @Schema(name = "ReturnReceiptLine")
    record Line(
            @NotNull UUID lineId,

            @Min(0) @Max(999) @Schema(description = "How many are given the money back for")
            int accepted,

            @Schema(description = "Whether these can be sold again, and are put into the stock")
            boolean restock) {

        Received toReceived() {
            return new Received(lineId, accepted, restock);
        }
    }
}
