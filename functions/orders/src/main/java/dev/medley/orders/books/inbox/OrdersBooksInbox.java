package dev.medley.orders.books.inbox;

import dev.medley.events.Event;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.orders.affiliates.ReferralService;
import dev.medley.orders.invoices.InvoiceService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Brings commissions and invoices to what was paid for orders and given back, in whatever order that is heard. */
@Factory
class OrdersBooksInbox {

    @Singleton
    QueueConsumer consumer(Queues queues, Inbox inbox, ReferralService referrals, InvoiceService invoices) {
        Consumer<Event> settle = event -> {
            referrals.settle(event.subjectId());
            invoices.settle(event.subjectId());
        };
        return new EventConsumer("orders-books", queues, inbox)
                .on("order.paid", settle)
                .on("payment.refunded", settle);
    }
}
