package dev.medley.catalog.groups.web;

import dev.medley.catalog.groups.AttributeType;
import dev.medley.catalog.groups.ProductAttribute;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ProductAttributeDetails")
record AttributeRequest(
        @NotBlank @Size(max = 100) @SingleLine String name,
        @NotNull AttributeType type,

        @Nullable @Size(max = 200) @Schema(description = "The values of a choice; without commas")
        List<@NotBlank @Size(max = 100) @SingleLine String> choices) {

    ProductAttribute toAttribute(String key) {
        List<String> values =
                choices == null ? List.of() : choices.stream().distinct().toList();
        return new ProductAttribute(key, name.strip(), type, values);
    }
}
