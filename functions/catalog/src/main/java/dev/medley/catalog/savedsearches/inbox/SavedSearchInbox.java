package dev.medley.catalog.savedsearches.inbox;

import dev.medley.catalog.savedsearches.SavedSearchService;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Tells accounts of new products that fit. */
@Factory
class SavedSearchInbox {

    @Singleton
    QueueConsumer consumer(Queues queues, Inbox inbox, SavedSearchService service) {
        return new EventConsumer("catalog-searches", queues, inbox)
                .on(PublishedProduct.class, (_, product) -> service.tell(product.productId()));
    }
}
