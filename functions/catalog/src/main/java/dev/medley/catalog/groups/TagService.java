package dev.medley.catalog.groups;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;

/** Names tags and removes them. */
@Singleton
public class TagService {

    private final TagRepository repository;
    private final StaleListings staleListings;
    private final AuditLog audit;

    TagService(TagRepository repository, StaleListings staleListings, AuditLog audit) {
        this.repository = repository;
        this.staleListings = staleListings;
        this.audit = audit;
    }

    @Transactional
    public void keep(AuditContext context, Tag tag) {
        if (repository.keep(tag)) {
            staleListings.markTag(tag.slug());
        }
        audit.note(context, "tag.changed", null, Map.of("tag", tag.slug(), "name", tag.name()));
    }

    @Transactional
    public void remove(AuditContext context, String slug) {
        if (!repository.remove(slug)) {
            throw Refusal.notFound("tag-unknown", "There is no such tag.");
        }
        staleListings.markTag(slug);
        audit.note(context, "tag.deleted", null, Map.of("tag", slug));
    }
}
