package dev.medley.catalog.bulk.inbox;

import dev.medley.catalog.bulk.ProductBulkUpkeep;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Forgets old imports and exports once a day. */
@Singleton
class ProductBulkUpkeepTask implements ScheduledTask {

    private final ProductBulkUpkeep upkeep;

    ProductBulkUpkeepTask(ProductBulkUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String schedule() {
        return "catalog-bulk-upkeep";
    }

    @Override
    public void run() {
        upkeep.run();
    }
}
