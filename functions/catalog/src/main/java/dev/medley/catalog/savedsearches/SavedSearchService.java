package dev.medley.catalog.savedsearches;

import dev.medley.catalog.CatalogEvents.SavedSearchMatched;
import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps searches of accounts and tells them of new products. */
@Singleton
public class SavedSearchService {

    private final SavedSearchRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    SavedSearchService(SavedSearchRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public SavedSearch save(UUID accountId, String name, SearchParameters parameters) {
        if (repository.count(accountId) >= SavedSearch.MOST) {
            throw Refusal.conflict("saved-searches-full", "There are 50 saved searches already.");
        }
        SavedSearch search = new SavedSearch(Ids.next(clock), accountId, name, parameters, clock.instant());
        repository.add(search);
        return search;
    }

    public void remove(UUID id, UUID accountId) {
        if (!repository.remove(id, accountId)) {
            throw Refusal.notFound("saved-search-unknown", "There is no such saved search.");
        }
    }

    /** Tells the accounts whose searches a new product fits; in the caller's transaction. */
    public void tell(UUID productId) {
        List<Event> events = repository.match(productId).stream()
                .map(match -> outbox.event(
                        match.accountId(),
                        match.searchId(),
                        new SavedSearchMatched(match.searchId(), match.name(), productId, match.slug(), match.title())))
                .toList();
        if (!events.isEmpty()) {
            outbox.announce(events);
        }
    }
}
