package dev.medley.catalog.groups;

import java.util.UUID;

/**
 * Products that have to stand in lists anew because a group of theirs has changed. A few are done at once, in the
 * transaction of the change; many by a schedule, so that no change takes long.
 */
public interface StaleListings {

    /** Notes the products of a category and of all below it. */
    void markCategory(UUID id);

    /** Notes the products with a tag. */
    void markTag(String slug);

    /** Makes some of them anew, in a transaction of its own; how many there were. */
    int refresh();
}
