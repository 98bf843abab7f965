package dev.medley.catalog.products.web;

import dev.medley.catalog.products.ProductContent;
import dev.medley.catalog.products.ProductDetails;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Slugs;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ProductDetails", description = "A whole product: what is left out has its default")
record ProductRequest(
        @NotBlank @Size(max = 200) @SingleLine String title,

        @Nullable
        @Size(max = 100)
        @Pattern(regexp = Slugs.PATTERN)
        @Schema(description = "Its name in links; made of the title where there is none")
        String slug,

        @Nullable @Size(max = 20_000) @MultiLine String description,

        @Nullable
        @Pattern(regexp = "[a-z]{2}")
        @Schema(description = "The language of title and description; en unless said otherwise", example = "en")
        String language,

        @Nullable @Schema(description = "draft unless said otherwise")
        ProductStatus status,

        @Nullable
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
        @Schema(description = "How it is taxed; standard unless said otherwise", example = "standard")
        String taxClass,

        @Nullable @Size(max = 5) @Schema(description = "In what its variants differ", example = "[\"size\"]")
        List<@NotBlank @Size(max = 50) @SingleLine String> optionNames,

        @Nullable
        @Size(max = 50)
        @Schema(description = "Values by the keys of attributes", example = "{\"color\": \"red\"}")
        Map<@NotNull @Size(max = 40) String, @NotNull Object> attributes,

        @Nullable @Size(max = 20) List<@NotNull UUID> categoryIds,

        @Nullable @Size(max = 50) @Schema(description = "Tags that are new are made")
        List<@NotNull @Size(max = 50) @Pattern(regexp = Slugs.PATTERN) String> tags,

        @NotNull @Valid @Size(max = 100) List<@NotNull @Valid VariantRequest> variants) {

    static ProductRequest of(ProductContent content) {
        ProductDetails details = content.details();
        return new ProductRequest(
                details.title(),
                content.slug(),
                details.description(),
                details.language(),
                details.status(),
                details.taxClass(),
                details.optionNames(),
                details.attributes(),
                details.categoryIds(),
                details.tags(),
                content.variants().stream().map(VariantRequest::of).toList());
    }

    ProductContent toContent() {
        return new ProductContent(
                slug,
                new ProductDetails(
                        title.strip(),
                        description == null ? "" : description.strip(),
                        Objects.requireNonNullElse(language, "en"),
                        Objects.requireNonNullElse(status, ProductStatus.DRAFT),
                        Objects.requireNonNullElse(taxClass, "standard"),
                        Objects.requireNonNullElse(optionNames, List.of()),
                        Objects.requireNonNullElse(attributes, Map.of()),
                        Objects.requireNonNullElse(categoryIds, List.of()),
                        Objects.requireNonNullElse(tags, List.of())),
                variants.stream().map(VariantRequest::toDetails).toList());
    }
}
