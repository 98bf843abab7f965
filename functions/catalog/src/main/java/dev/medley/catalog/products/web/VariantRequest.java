package dev.medley.catalog.products.web;

import dev.medley.catalog.products.VariantDetails;
import dev.medley.catalog.products.VariantPrice;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "VariantDetails", description = "One form of the product; known by its SKU from one change to the next")
record VariantRequest(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}")
        @Schema(description = "Names it among all variants", example = "TEE-RED-M")
        String sku,

        @Nullable @Size(max = 200) @SingleLine String title,

        @Nullable @Size(max = 5) @Schema(description = "Its value of each option", example = "{\"size\": \"M\"}")
        Map<@NotNull @Size(min = 1, max = 50) @SingleLine String, @NotBlank @Size(max = 100) @SingleLine String>
                options,

        @Nullable @Min(0) @Max(10_000_000) Integer weightGrams,

        @Nullable @Schema(description = "Whether it is sent by post; true unless said otherwise")
        Boolean needsShipping,

        @NotNull @Valid @Size(max = 20) @Schema(description = "At most one for each currency")
        List<@NotNull @Valid VariantPrice> prices) {

    static VariantRequest of(VariantDetails details) {
        return new VariantRequest(
                details.sku(),
                details.title(),
                details.options(),
                details.weightGrams(),
                details.needsShipping(),
                details.prices());
    }

    VariantDetails toDetails() {
        return new VariantDetails(
                sku,
                title == null ? "" : title.strip(),
                options == null ? Map.of() : options,
                weightGrams == null ? 0 : weightGrams,
                needsShipping == null || needsShipping,
                prices);
    }
}
