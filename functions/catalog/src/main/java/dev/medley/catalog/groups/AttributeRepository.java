package dev.medley.catalog.groups;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All attributes of products. */
public interface AttributeRepository {

    /** By key. */
    List<ProductAttribute> all();

    /** Those of these keys, which nobody changes until the transaction ends. */
    List<ProductAttribute> hold(Set<String> keys);

    /** One that nobody reads to use it, or changes it, until the transaction ends. */
    Optional<ProductAttribute> lock(String key);

    void keep(ProductAttribute attribute);

    /** Whether a product has it; with other values than these, where any are given. */
    boolean isUsed(String key, List<String> except);

    void remove(String key);
}
