package dev.medley.catalog.products;

import dev.medley.audit.AuditContext;
import dev.medley.catalog.CatalogEvents;
import dev.medley.catalog.CatalogEvents.ProductArchived;
import dev.medley.catalog.CatalogEvents.ProductChanged;
import dev.medley.catalog.CatalogEvents.ProductPublished;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.kernel.Slugs;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Makes products and changes them. */
@Singleton
public class ProductService {

    private final ProductRepository repository;
    private final ProductGroups groups;
    private final ProductAudit audit;
    private final Outbox outbox;
    private final Clock clock;

    ProductService(ProductRepository repository, ProductGroups groups, ProductAudit audit, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.groups = groups;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Product create(AuditContext context, ProductContent content) {
        ProductCheck.require(content);
        Instant now = clock.instant();
        UUID id = Ids.next(clock);
        UUID actorId = context.actor().accountId();
        Product product = new Product(id, "", content.details(), List.of(), null, 0, 1, actorId, now, actorId, now);
        Product kept = keep(product, content, now);
        audit.note(context, "product.created", kept);
        announce(context, null, kept);
        return kept;
    }

    /**
     * Changes a product.
     *
     * @param change what it is to be, by what it is
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Product change(
            AuditContext context, UUID id, Function<Product, ProductContent> change, IntPredicate expected) {
        Product product = repository.lock(id).orElseThrow(ProductService::unknown);
        VersionCheck.require(expected, product.version());
        ProductContent content = change.apply(product);
        ProductCheck.require(content);
        Instant now = clock.instant();
        Product changed = new Product(
                id,
                product.slug(),
                content.details(),
                List.of(),
                product.ratingAverage(),
                product.ratingCount(),
                product.version() + 1,
                product.createdBy(),
                product.createdAt(),
                context.actor().accountId(),
                now);
        Product kept = keep(changed, content, now);
        audit.note(context, "product.changed", kept);
        announce(context, product, kept);
        return kept;
    }

    @Transactional
    public void remove(AuditContext context, UUID id, IntPredicate expected) {
        Product product = repository.lock(id).orElseThrow(ProductService::unknown);
        VersionCheck.require(expected, product.version());
        repository.remove(id, context.actor().accountId(), clock.instant());
        repository.list(id);
        audit.note(context, "product.deleted", product);
        if (product.isActive()) {
            outbox.announce(
                    context.actor().accountId(),
                    id,
                    new ProductArchived(id, product.slug(), product.details().title()));
        }
    }

    /**
     * The product of an id, or of a slug that it has or had.
     *
     * @param seesAll whether the caller sees products that are not active
     */
    public Product find(String idOrSlug, boolean seesAll) {
        return (Slugs.isId(idOrSlug) ? repository.find(UUID.fromString(idOrSlug)) : repository.findBySlug(idOrSlug))
                .filter(product -> seesAll || product.isActive())
                .orElseThrow(ProductService::unknown);
    }

    private Product keep(Product product, ProductContent content, Instant now) {
        UUID id = product.id();
        groups.require(content.details());
        repository.keep(product);
        takeSlug(product, content, now);
        List<ProductVariant> variants = content.variants().stream()
                .map(details -> new ProductVariant(Ids.next(clock), true, details))
                .toList();
        if (!repository.keepVariants(id, variants, now)) {
            throw Refusal.conflict("sku-taken", "A variant of another product has one of these SKUs.");
        }
        if (!repository.keepCategories(id, content.details().categoryIds())) {
            ProductCheck.requireNone(List.of(new Fault("/categoryIds", "There is no such category.")));
        }
        repository.keepTags(id, content.details().tags());
        repository.list(id);
        return repository.find(id).orElseThrow();
    }

    private void takeSlug(Product product, ProductContent content, Instant now) {
        UUID id = product.id();
        String wanted = content.slug() == null ? product.slug() : content.slug();
        if (!wanted.isEmpty()) {
            if (!repository.takeSlug(id, wanted, now)) {
                throw Refusal.conflict("slug-taken", "Another product has this slug, or had it.");
            }
            return;
        }
        String suggested = Slugs.of(content.details().title());
        if (suggested.isEmpty()
                || !Slugs.isAllowed(suggested, ProductCheck.RESERVED_SLUGS)
                || !repository.takeSlug(id, suggested, now)) {
            boolean _ = repository.takeSlug(id, Slugs.distinct(suggested, id), now);
        }
    }

    private void announce(AuditContext context, @Nullable Product before, Product after) {
        boolean wasActive = before != null && before.isActive();
        if (!wasActive && !after.isActive()) {
            return;
        }
        UUID id = after.id();
        String title = after.details().title();
        CatalogEvents event;
        if (!wasActive) {
            event = new ProductPublished(id, after.slug(), title);
        } else if (after.isActive()) {
            event = new ProductChanged(id, after.slug(), title);
        } else {
            event = new ProductArchived(id, after.slug(), title);
        }
        outbox.announce(context.actor().accountId(), id, event);
    }

    static Refusal unknown() {
        return Refusal.notFound("product-unknown", "There is no such product.");
    }
}
