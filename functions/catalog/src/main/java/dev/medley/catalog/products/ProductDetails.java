package dev.medley.catalog.products;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What can be said of a product beside its variants.
 *
 * @param language of title and description, which search needs to know
 * @param optionNames in which its variants differ
 * @param attributes values by the keys of attributes
 */
public record ProductDetails(
        String title,
        String description,
        String language,
        ProductStatus status,
        String taxClass,
        List<String> optionNames,
        Map<String, Object> attributes,
        List<UUID> categoryIds,
        List<String> tags) {

    public ProductDetails {
        optionNames = List.copyOf(optionNames);
        attributes = Map.copyOf(attributes);
        categoryIds = categoryIds.stream().distinct().sorted().toList();
        tags = tags.stream().distinct().sorted().toList();
    }
}
