package dev.medley.catalog.products.inbox;

import dev.medley.catalog.products.ProductPurge;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Purges products once an hour. */
@Singleton
class ProductPurgeTask implements ScheduledTask {

    private final ProductPurge purge;

    ProductPurgeTask(ProductPurge purge) {
        this.purge = purge;
    }

    @Override
    public String schedule() {
        return "catalog-purge";
    }

    @Override
    public void run() {
        purge.run();
    }
}
