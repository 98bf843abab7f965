package dev.medley.catalog.groups.web;

import dev.medley.catalog.groups.AttributeType;
import dev.medley.catalog.groups.ProductAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "ProductAttribute", description = "Something that can be said of products")
record AttributeView(
        String key,
        String name,
        AttributeType type,
        @Schema(description = "The values of a choice") List<String> choices) {

    static AttributeView of(ProductAttribute attribute) {
        return new AttributeView(attribute.key(), attribute.name(), attribute.type(), attribute.choices());
    }
}
