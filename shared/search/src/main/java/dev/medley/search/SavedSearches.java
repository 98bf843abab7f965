package dev.medley.search;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps searches of accounts and tells them of what is new and fits. */
@Singleton
public class SavedSearches {

    private static final int BATCH = 100;

    private final SavedSearchRepository repository;
    private final TextSearch search;
    private final Outbox outbox;
    private final Clock clock;

    protected SavedSearches(SavedSearchRepository repository, TextSearch search, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.search = search;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Saves a search.
     *
     * @throws Refusal {@code saved-searches-full}; {@code validation-failed} where no word of it can be searched for
     */
    @Transactional
    public <P extends SavedParameters> SavedSearch<P> save(
            SavedSearchTable<P> table, UUID accountId, String name, P parameters) {
        String words = parameters.q();
        if (words != null
                && search.read(table.collection(), words, parameters.languageOrDefault())
                                .query()
                        == null) {
            throw Refusal.invalid(
                    "validation-failed",
                    "/parameters/q",
                    "It has no word that can be searched for; nothing would fit.");
        }
        if (repository.count(table, accountId) >= SavedSearch.MOST) {
            throw Refusal.conflict("saved-searches-full", "There are " + SavedSearch.MOST + " saved searches already.");
        }
        SavedSearch<P> saved = new SavedSearch<>(Ids.next(clock), accountId, name, parameters, clock.instant());
        repository.add(table, saved);
        return saved;
    }

    /** An account's, newest first. */
    public <P extends SavedParameters> Page<SavedSearch<P>> list(
            SavedSearchTable<P> table, UUID accountId, PageRequest page) {
        return repository.list(table, accountId, page);
    }

    /**
     * Removes one of an account.
     *
     * @throws Refusal {@code saved-search-unknown}
     */
    public void remove(SavedSearchTable<?> table, UUID id, UUID accountId) {
        if (!repository.remove(table, id, accountId)) {
            throw Refusal.notFound("saved-search-unknown", "There is no such saved search.");
        }
    }

    /** Removes all that an account has. */
    public void erase(SavedSearchTable<?> table, UUID accountId) {
        repository.erase(table, accountId);
    }

    /** Tells the accounts whose searches something new fits, each once; in the caller's transaction. */
    public void tell(SavedSearchTable<?> table, UUID foundId) {
        announce(table, List.of(foundId));
    }

    /** Tells of some that have come to fit by a change since; says whether there may be more. */
    @Transactional
    public boolean tellChanged(SavedSearchTable<?> table) {
        List<UUID> changed = repository.takeChanged(table, BATCH);
        announce(table, changed);
        return changed.size() == BATCH;
    }

    private void announce(SavedSearchTable<?> table, List<UUID> found) {
        if (found.isEmpty()) {
            return;
        }
        List<Event> events = repository.match(table, found).stream()
                .map(match -> outbox.event(
                        match.accountId(), match.searchId(), table.notice().apply(match)))
                .toList();
        if (!events.isEmpty()) {
            outbox.announce(events);
        }
    }
}
