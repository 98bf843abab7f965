package dev.medley.content.publications;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that is published. */
public interface PublicationRepository {

    Optional<Publication> find(UUID itemId);

    /** The one of an item that has this slug, or had it. */
    Optional<Publication> findBySlug(String slug);

    /** Shows a version to everybody, in the place of what was shown of its item. */
    void put(Publication publication, String words);

    /** Shows nothing of an item any more; false where nothing was shown. */
    boolean remove(UUID itemId);

    /** Takes a slug for an item; false where another has it, or had it. */
    boolean takeSlug(UUID itemId, String slug, Instant now);

    /** Frees the slugs of an item. */
    void freeSlugs(UUID itemId);

    /** The other locales of an item. */
    List<ContentTranslation> translations(Publication publication);

    /** By a field, newest first unless said otherwise. */
    Page<FoundContent> list(PublicationFilter filter, PageRequest page);

    /** Those with the words of the filter, those that fit best first. */
    Page<FoundContent> search(PublicationFilter filter, PageRequest page);
}
