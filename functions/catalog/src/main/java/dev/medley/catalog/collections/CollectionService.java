package dev.medley.catalog.collections;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Slugs;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** Makes collections and fills them. */
@Singleton
public class CollectionService {

    private final CollectionRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    CollectionService(CollectionRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes an empty one; a slug that is empty is made of the title. */
    @Transactional
    public ProductCollection create(AuditContext context, String title, String slug, String description) {
        UUID id = Ids.next(clock);
        String suggested = slug.isEmpty() ? Slugs.of(title) : slug;
        ProductCollection collection = new ProductCollection(id, title, suggested, description, 1);
        if (suggested.isEmpty() || !repository.keep(collection)) {
            if (!slug.isEmpty()) {
                throw slugTaken();
            }
            collection = new ProductCollection(id, title, Slugs.distinct(suggested, id), description, 1);
            boolean _ = repository.keep(collection);
        }
        audit.note(context, "collection.created", id, Map.of("slug", collection.slug()));
        return collection;
    }

    public ProductCollection find(UUID id) {
        return repository.find(id).orElseThrow(CollectionService::unknown);
    }

    @Transactional
    public ProductCollection change(
            AuditContext context, UUID id, UnaryOperator<ProductCollection> change, IntPredicate expected) {
        ProductCollection changed = next(id, expected, change);
        audit.note(context, "collection.changed", id, Map.of("slug", changed.slug()));
        return changed;
    }

    /** Says which products are in it, in their order. */
    @Transactional
    public ProductCollection fill(AuditContext context, UUID id, List<UUID> productIds, IntPredicate expected) {
        if (new HashSet<>(productIds).size() < productIds.size()) {
            throw Refusal.invalid("collection-invalid", "/productIds", "A product is named twice.");
        }
        ProductCollection changed = next(id, expected, UnaryOperator.identity());
        if (!repository.fill(id, productIds)) {
            throw Refusal.invalid("collection-invalid", "/productIds", "One of the products is not there.");
        }
        audit.note(context, "collection.filled", id, Map.of("products", String.valueOf(productIds.size())));
        return changed;
    }

    @Transactional
    public void remove(AuditContext context, UUID id, IntPredicate expected) {
        ProductCollection collection = repository.lock(id).orElseThrow(CollectionService::unknown);
        VersionCheck.require(expected, collection.version());
        boolean _ = repository.fill(id, List.of());
        repository.remove(id);
        audit.note(context, "collection.deleted", id, Map.of("slug", collection.slug()));
    }

    private ProductCollection next(UUID id, IntPredicate expected, UnaryOperator<ProductCollection> change) {
        ProductCollection present = repository.lock(id).orElseThrow(CollectionService::unknown);
        VersionCheck.require(expected, present.version());
        ProductCollection wanted = change.apply(present);
        ProductCollection changed =
                new ProductCollection(id, wanted.title(), wanted.slug(), wanted.description(), present.version() + 1);
        if (!repository.keep(changed)) {
            throw slugTaken();
        }
        return changed;
    }

    private static Refusal slugTaken() {
        return Refusal.conflict("slug-taken", "Another collection has this slug.");
    }

    private static Refusal unknown() {
        return Refusal.notFound("collection-unknown", "There is no such collection.");
    }
}
