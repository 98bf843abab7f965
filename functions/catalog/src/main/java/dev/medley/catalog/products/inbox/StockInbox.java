package dev.medley.catalog.products.inbox;

import dev.medley.catalog.products.ProductRepository;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Keeps whether variants can be had. */
@Factory
class StockInbox {

    @Singleton
    QueueConsumer consumer(Queues queues, Inbox inbox, ProductRepository repository) {
        return new EventConsumer("catalog-stock", queues, inbox)
                .on(
                        ChangedStock.class,
                        (event, stock) -> repository.keepStock(stock.variantId(), stock.inStock(), event.occurredAt()));
    }
}
