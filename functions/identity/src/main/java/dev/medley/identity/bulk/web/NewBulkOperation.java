package dev.medley.identity.bulk.web;

import dev.medley.http.MultiLine;
import dev.medley.identity.bulk.BulkOperation.Action;
import dev.medley.identity.bulk.BulkOperationService.Order;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@Serdeable
record NewBulkOperation(
        @NotNull
        @Pattern(regexp = "activate|suspend|erase")
        @Schema(description = "activate, suspend, or erase (after the usual 30 days)", example = "suspend")
        String action,

        @NotNull @Size(min = 1, max = 1000) List<@NotNull UUID> accountIds,

        @NotBlank @Size(max = 500) @MultiLine @Schema(description = "For the audit")
        String because) {

    Order toOrder() {
        return new Order(Action.valueOf(action.toUpperCase(Locale.ROOT)), accountIds, because.strip());
    }
}
