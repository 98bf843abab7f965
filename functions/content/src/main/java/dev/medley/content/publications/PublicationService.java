package dev.medley.content.publications;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Slugs;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Reads what is published. */
@Singleton
public class PublicationService {

    private final PublicationRepository repository;

    PublicationService(PublicationRepository repository) {
        this.repository = repository;
    }

    /** A published item with its other locales. */
    public record PublishedContent(Publication publication, List<ContentTranslation> translations) {}

    /** The item of an id, or of a slug that it has or had. */
    public PublishedContent find(String idOrSlug) {
        Publication publication = (Slugs.isId(idOrSlug)
                        ? repository.find(UUID.fromString(idOrSlug))
                        : repository.findBySlug(idOrSlug))
                .orElseThrow(PublicationService::unknown);
        return new PublishedContent(publication, repository.translations(publication));
    }

    public Page<FoundContent> list(PublicationFilter filter, PageRequest page) {
        if (filter.text() == null) {
            return repository.list(filter, page);
        }
        if (!page.sort().isEmpty()) {
            throw Refusal.invalid(
                    "sort-invalid", "/sort", "What is searched for comes in the order of how well it fits.");
        }
        return repository.search(filter, page);
    }

    private static Refusal unknown() {
        return Refusal.notFound("content-unknown", "There is no such item.");
    }
}
