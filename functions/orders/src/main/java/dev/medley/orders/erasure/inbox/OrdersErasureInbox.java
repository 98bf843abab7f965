package dev.medley.orders.erasure.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.orders.affiliates.AffiliateRepository;
import dev.medley.orders.carts.CartService;
import dev.medley.orders.fraud.FraudRepository;
import dev.medley.orders.invoices.InvoiceFiles;
import dev.medley.orders.orders.OrderService;
import dev.medley.orders.promotions.CustomerSegmentRepository;
import dev.medley.orders.returns.ReturnRepository;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases what accounts had that are erased; their orders stay for the books, without what tells whose they were. */
@Factory
class OrdersErasureInbox {

    @Singleton
    QueueConsumer consumer(
            Queues queues,
            Inbox inbox,
            CartService carts,
            OrderService orders,
            AffiliateRepository affiliates,
            ReturnRepository returns,
            InvoiceFiles invoices,
            FraudRepository fraud,
            CustomerSegmentRepository segments) {
        return new EventConsumer("orders-work", queues, inbox).on("account.erased", event -> {
            carts.erase(event.ownerId());
            orders.erase(event.ownerId());
            affiliates.erase(event.ownerId());
            returns.anonymise(event.ownerId());
            invoices.anonymise(event.ownerId());
            fraud.anonymise(event.ownerId());
            segments.erase(event.ownerId());
        });
    }
}
