package dev.medley.catalog.mealproducts;

import dev.medley.catalog.CatalogEvents;
import dev.medley.catalog.CatalogEvents.ProductArchived;
import dev.medley.catalog.CatalogEvents.ProductChanged;
import dev.medley.catalog.CatalogEvents.ProductPublished;
import dev.medley.catalog.mealproducts.MealProductRepository.MealProduct;
import dev.medley.catalog.products.Product;
import dev.medley.catalog.products.ProductDetails;
import dev.medley.catalog.products.ProductRepository;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.catalog.products.ProductVariant;
import dev.medley.catalog.products.VariantDetails;
import dev.medley.catalog.products.VariantPrice;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Slugs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Has meals stand in the shop as products of one variant, as long as they are offered. What administrators say of such a product,
 * its categories, tags, attributes and status, stays until it is withdrawn. All methods run in the transaction of the event; what
 * comes late or twice changes nothing.
 */
@Singleton
public class MealProductService {

    private final MealProductRepository meals;
    private final ProductRepository products;
    private final Outbox outbox;
    private final Clock clock;

    MealProductService(MealProductRepository meals, ProductRepository products, Outbox outbox, Clock clock) {
        this.meals = meals;
        this.products = products;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The meal is sold, as this says. */
    public void offer(MealOffer offer, Instant at) {
        Optional<MealProduct> known = meals.lock(offer.mealId());
        if (known.filter(product -> product.heardAt().isAfter(at)).isPresent()) {
            return;
        }
        MealOffer offered = known.map(MealProduct::offer).orElse(null);
        if (known.isPresent() && offer.equals(offered)) {
            meals.keep(offer.mealId(), new MealProduct(known.get().productId(), at, offer));
            return;
        }
        Product before =
                known.flatMap(product -> products.lock(product.productId())).orElse(null);
        if (known.isPresent() && before == null) {
            return; // an administrator has deleted it
        }
        Instant now = clock.instant();
        UUID id = before == null ? Ids.next(clock) : before.id();
        ProductStatus status = before == null || offered == null
                ? ProductStatus.ACTIVE
                : before.details().status();
        ProductDetails details = details(offer, status, before);
        products.keep(product(id, before, details, offer.accountId(), now));
        if (before == null && !products.takeSlug(id, slug(offer, id), now)) {
            boolean _ = products.takeSlug(id, Slugs.distinct(slug(offer, id), id), now);
        }
        VariantDetails variant =
                new VariantDetails(offer.sku(), "", Map.of(), 0, true, List.of(new VariantPrice(offer.price(), null)));
        if (!products.keepVariants(id, List.of(new ProductVariant(Ids.next(clock), false, variant)), now)) {
            throw new IllegalStateException("A variant of another product is called " + offer.sku());
        }
        meals.keep(offer.mealId(), new MealProduct(id, at, offer));
        Product after = products.find(id).orElseThrow();
        // It is made once it is ordered, as long as nobody counts it.
        after.variants().forEach(made -> products.keepStock(made.id(), true, Instant.EPOCH));
        products.list(id);
        if (after.isActive()) {
            announce(before, after, offer.accountId());
        }
    }

    private void announce(@Nullable Product before, Product after, UUID accountId) {
        String title = after.details().title();
        CatalogEvents event = before != null && before.isActive()
                ? new ProductChanged(after.id(), after.slug(), title)
                : new ProductPublished(after.id(), after.slug(), title);
        outbox.announce(accountId, after.id(), event);
    }

    /** The meal that a product is. */
    public MealOffer find(UUID productId) {
        return meals.findOffer(productId)
                .orElseThrow(() -> Refusal.notFound(
                        "product-meal-unknown", "There is no such product, or nobody has said what is in it."));
    }

    /** The meal is not sold any more. */
    public void withdraw(UUID mealId, UUID accountId, Instant at) {
        meals.lock(mealId).filter(product -> !product.heardAt().isAfter(at)).ifPresent(known -> {
            meals.keep(mealId, new MealProduct(known.productId(), at, null));
            products.lock(known.productId())
                    .filter(Product::isActive)
                    .ifPresent(product -> archive(product, accountId));
        });
    }

    private void archive(Product product, UUID accountId) {
        ProductDetails details = product.details();
        ProductDetails archived = new ProductDetails(
                details.title(),
                details.description(),
                details.language(),
                ProductStatus.ARCHIVED,
                details.taxClass(),
                details.optionNames(),
                details.attributes(),
                details.categoryIds(),
                details.tags());
        products.keep(product(product.id(), product, archived, accountId, clock.instant()));
        products.list(product.id());
        outbox.announce(accountId, product.id(), new ProductArchived(product.id(), product.slug(), details.title()));
    }

    private static ProductDetails details(MealOffer offer, ProductStatus status, @Nullable Product before) {
        return new ProductDetails(
                offer.title(),
                offer.description(),
                offer.language(),
                status,
                before == null ? "standard" : before.details().taxClass(),
                List.of(),
                before == null ? Map.of() : before.details().attributes(),
                before == null ? List.of() : before.details().categoryIds(),
                before == null ? List.of() : before.details().tags());
    }

    private static Product product(
            UUID id, @Nullable Product before, ProductDetails details, UUID accountId, Instant now) {
        return new Product(
                id,
                before == null ? "" : before.slug(),
                details,
                List.of(),
                before == null ? null : before.ratingAverage(),
                before == null ? 0 : before.ratingCount(),
                before == null ? 1 : before.version() + 1,
                before == null ? accountId : before.createdBy(),
                before == null ? now : before.createdAt(),
                accountId,
                now);
    }

    private static String slug(MealOffer offer, UUID id) {
        return offer.slug().isEmpty() ? Slugs.distinct("", id) : offer.slug();
    }
}
