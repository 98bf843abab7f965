package dev.medley.content.items;

import dev.medley.content.publications.PublishedMedia;
import java.util.List;
import java.util.UUID;

/** The pictures and recordings of items. */
public interface ItemMedia {

    /** Those of these that the item has, in this order, and that can be shown. */
    List<PublishedMedia> shown(UUID itemId, List<UUID> ids);
}
