package dev.medley.catalog.groups;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All categories. */
public interface CategoryRepository {

    /** All of them, those of one parent in their order; nobody else changes any until the transaction ends. */
    List<Category> lockAll();

    /** All of them, those of one parent in their order. */
    List<Category> all();

    Optional<Category> find(UUID id);

    /** Adds one as the last of its parent; false where the slug is taken. */
    boolean add(Category category);

    /** Keeps name, slug and version; false where the slug is taken. */
    boolean keep(Category category);

    /** Puts one, with all below it, under another one, or to the top. */
    void move(UUID id, @Nullable UUID parentId);

    /** Gives these, which have one parent, the positions that they have in the list. */
    void order(List<UUID> ids);

    void remove(UUID id);
}
