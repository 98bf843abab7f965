package dev.medley.catalog.products;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes products for good that have been deleted for long, with their variants, files, favourites and reviews. */
@Singleton
public class ProductPurge {

    /** How long a deleted product is kept. */
    static final Duration RETENTION = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(ProductPurge.class);
    private static final int BATCH = 500;

    private final DeletedProducts products;
    private final List<ProductLeftovers> leftovers;
    private final Clock clock;

    ProductPurge(DeletedProducts products, List<ProductLeftovers> leftovers, Clock clock) {
        this.products = products;
        this.leftovers = leftovers;
        this.clock = clock;
    }

    /** Removes some; the others are first in line next time. */
    public void run() {
        Instant before = clock.instant().minus(RETENTION);
        products.deletedBefore(before, BATCH).forEach(this::tryToPurge);
    }

    private void tryToPurge(UUID id) {
        try {
            leftovers.forEach(leftover -> leftover.remove(id));
            products.purge(id);
        } catch (RuntimeException e) {
            LOG.warn("Product {} could not be purged and waits for the next run", id, e);
        }
    }
}
