package dev.medley.catalog.products;

import dev.medley.catalog.groups.AttributeService;
import dev.medley.catalog.groups.TagRepository;
import jakarta.inject.Singleton;

/** Holds products to what is known of attributes and tags. */
@Singleton
class ProductGroups {

    private final AttributeService attributes;
    private final TagRepository tags;

    ProductGroups(AttributeService attributes, TagRepository tags) {
        this.attributes = attributes;
        this.tags = tags;
    }

    /** Requires attributes that there are, with values of their types, and makes tags that there are not. */
    void require(ProductDetails details) {
        ProductCheck.requireNone(attributes.faults(details.attributes()));
        if (!details.tags().isEmpty()) {
            tags.ensure(details.tags());
        }
    }
}
