package dev.medley.catalog.bulk.inbox;

import dev.medley.catalog.bulk.ProductExportWork;
import dev.medley.catalog.bulk.ProductImportWork;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes requested imports and exports off their queues. */
@Factory
class ProductBulkInbox {

    @Singleton
    QueueConsumer imports(Queues queues, Inbox inbox, JobRunner jobRunner, ProductImportWork work) {
        return new JobConsumer(new EventConsumer("catalog-imports", queues, inbox), queues, jobRunner, work);
    }

    @Singleton
    QueueConsumer exports(Queues queues, Inbox inbox, JobRunner jobRunner, ProductExportWork work) {
        return new JobConsumer(new EventConsumer("catalog-exports", queues, inbox), queues, jobRunner, work);
    }
}
