package dev.medley.catalog.collections.web;

import dev.medley.catalog.collections.ProductCollection;
import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Slugs;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(description = "What is left out stays as it is")
record CollectionPatch(
        @Schema(minLength = 1, maxLength = 200) Patch<@NotBlank @Size(max = 200) @SingleLine String> title,
        Patch<@NotNull @Size(max = 100) @Pattern(regexp = Slugs.PATTERN) String> slug,
        @Schema(maxLength = 5000) Patch<@NotNull @Size(max = 5000) @MultiLine String> description) {

    ProductCollection applyTo(ProductCollection present) {
        return new ProductCollection(
                present.id(),
                title.isAbsent() ? present.title() : title.get().strip(),
                slug.isAbsent() ? present.slug() : slug.get(),
                description.isAbsent()
                        ? present.description()
                        : description.get().strip(),
                present.version());
    }
}
