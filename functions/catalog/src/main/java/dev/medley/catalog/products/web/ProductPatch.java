package dev.medley.catalog.products.web;

import dev.medley.catalog.products.Product;
import dev.medley.catalog.products.ProductContent;
import dev.medley.catalog.products.ProductDetails;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Slugs;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What is left out stays as it is; a list replaces the one there was")
record ProductPatch(
        @Schema(minLength = 1, maxLength = 200) Patch<@NotBlank @Size(max = 200) @SingleLine String> title,

        @Schema(maxLength = 100) Patch<@NotNull @Size(max = 100) @Pattern(regexp = Slugs.PATTERN) String> slug,

        @Schema(maxLength = 20_000) Patch<@NotNull @Size(max = 20_000) @MultiLine String> description,

        Patch<@NotNull @Pattern(regexp = "[a-z]{2}") String> language,
        Patch<@NotNull ProductStatus> status,
        Patch<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String> taxClass,
        Patch<@NotNull @Size(max = 5) List<@NotBlank @Size(max = 50) @SingleLine String>> optionNames,

        @Schema(description = "Merged with what is there; null takes an attribute away")
        Patch<@NotNull @Size(max = 50) Map<@NotNull @Size(max = 40) String, @Nullable Object>> attributes,

        Patch<@NotNull @Size(max = 20) List<@NotNull UUID>> categoryIds,

        Patch<@NotNull @Size(max = 50) List<@NotNull @Size(max = 50) @Pattern(regexp = Slugs.PATTERN) String>> tags,

        Patch<@NotNull @Valid @Size(max = 100) List<@NotNull @Valid VariantRequest>> variants) {

    ProductContent applyTo(Product product) {
        ProductContent present = product.content();
        ProductDetails details = present.details();
        return new ProductContent(
                slug.isAbsent() ? present.slug() : slug.get(),
                new ProductDetails(
                        title.isAbsent() ? details.title() : title.get().strip(),
                        description.isAbsent()
                                ? details.description()
                                : description.get().strip(),
                        language.isAbsent() ? details.language() : language.get(),
                        status.isAbsent() ? details.status() : status.get(),
                        taxClass.isAbsent() ? details.taxClass() : taxClass.get(),
                        optionNames.isAbsent() ? details.optionNames() : optionNames.get(),
                        attributes.isAbsent() ? details.attributes() : merged(details.attributes(), attributes.get()),
                        categoryIds.isAbsent() ? details.categoryIds() : categoryIds.get(),
                        tags.isAbsent() ? details.tags() : tags.get()),
                variants.isAbsent()
                        ? present.variants()
                        : variants.get().stream().map(VariantRequest::toDetails).toList());
    }

    /** RFC 7396, for one level. */
    private static Map<String, Object> merged(
            Map<String, Object> present, Map<String, ? extends @Nullable Object> changes) {
        Map<String, Object> merged = new HashMap<>(present);
        changes.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }
}
