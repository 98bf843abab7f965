package dev.medley.catalog.groups;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;

/** All tags. */
public interface TagRepository {

    /** By name. */
    Page<Tag> list(PageRequest page);

    /** Makes those of these slugs that are not there, named as their slugs. */
    void ensure(List<String> slugs);

    /** Adds one, or renames it; whether it was there. */
    boolean keep(Tag tag);

    /** Takes one from all products; false where there is none. */
    boolean remove(String slug);
}
