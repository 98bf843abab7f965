package dev.medley.catalog.products;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All products. */
public interface ProductRepository {

    /** A product that is not deleted. */
    Optional<Product> find(UUID id);

    /** The one that has this slug, or had it. */
    Optional<Product> findBySlug(String slug);

    /** The same as {@link #find}, held until the transaction ends. */
    Optional<Product> lock(UUID id);

    /** Keeps a product without its variants and groups, whether it is new or not. */
    void keep(Product product);

    /** Gives a product a slug; false where another has it, or had it. */
    boolean takeSlug(UUID id, String slug, Instant now);

    /** Keeps the variants of a product, known by SKU, and deletes its others; false where another product has a SKU. */
    boolean keepVariants(UUID id, List<ProductVariant> variants, Instant now);

    /** Puts a product into categories and no others; false where there is no such category. */
    boolean keepCategories(UUID id, List<UUID> categoryIds);

    /** Gives a product tags, which are there, and no others. */
    void keepTags(UUID id, List<String> tags);

    /**
     * Keeps whether a variant can be had, and lists its product so.
     *
     * @param at when it became so; what is older than what is known is left out
     */
    void keepStock(UUID variantId, boolean inStock, Instant at);

    /** Has a product stand in lists and searches as it is now. */
    void list(UUID id);

    /** Deletes a product with its variants, and frees its slugs. */
    void remove(UUID id, UUID actorId, Instant now);
}
