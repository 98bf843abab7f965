package dev.medley.meals.savedsearches;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.meals.MealsEvents.SavedMealSearchMatched;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps searches of accounts and tells them of new meals. */
@Singleton
public class SavedMealSearchService {

    private final SavedMealSearchRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    protected SavedMealSearchService(SavedMealSearchRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public SavedMealSearch save(UUID accountId, String name, MealSearchParameters parameters) {
        if (repository.count(accountId) >= SavedMealSearch.MOST) {
            throw Refusal.conflict("saved-searches-full", "There are 50 saved searches already.");
        }
        SavedMealSearch search = new SavedMealSearch(Ids.next(clock), accountId, name, parameters, clock.instant());
        repository.add(search);
        return search;
    }

    public void remove(UUID id, UUID accountId) {
        if (!repository.remove(id, accountId)) {
            throw Refusal.notFound("saved-search-unknown", "There is no such saved search.");
        }
    }

    /** Tells the accounts whose searches a new meal fits; in the caller's transaction. */
    public void tell(UUID mealId) {
        List<Event> events = repository.match(mealId).stream()
                .map(fitting -> outbox.event(
                        fitting.accountId(),
                        fitting.searchId(),
                        new SavedMealSearchMatched(
                                fitting.searchId(), fitting.name(), mealId, fitting.slug(), fitting.title())))
                .toList();
        if (!events.isEmpty()) {
            outbox.announce(events);
        }
    }
}
