package dev.medley.catalog.erasure.inbox;

import dev.medley.catalog.favorites.FavoriteRepository;
import dev.medley.catalog.reviews.ReviewRepository;
import dev.medley.catalog.savedsearches.SavedSearchService;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases what accounts had in the catalogue that are erased. */
@Factory
class CatalogErasureInbox {

    @Singleton
    QueueConsumer erasures(
            Queues queues,
            Inbox inbox,
            FavoriteRepository favorites,
            ReviewRepository reviews,
            SavedSearchService searches) {
        return new EventConsumer("catalog-erasure", queues, inbox).on("account.erased", event -> {
            favorites.erase(event.ownerId());
            reviews.erase(event.ownerId());
            searches.erase(event.ownerId());
        });
    }
}
