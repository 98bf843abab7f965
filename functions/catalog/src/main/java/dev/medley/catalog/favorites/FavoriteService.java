package dev.medley.catalog.favorites;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps products in mind for accounts, each once and no more than a number. */
@Singleton
public class FavoriteService {

    /** How many products an account keeps in mind at most. */
    public static final int MOST = 1_000;

    private final FavoriteRepository repository;
    private final Clock clock;

    FavoriteService(FavoriteRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What became of one product. */
    public record Result(UUID productId, FavoriteOutcome outcome) {}

    /** Adds a product; the one that is there where it is a favourite already. */
    @Transactional
    public Favorite add(UUID accountId, UUID productId) {
        FavoriteOutcome outcome =
                change(accountId, List.of(productId), List.of()).getFirst().outcome();
        if (outcome == FavoriteOutcome.UNKNOWN) {
            throw Refusal.notFound("product-unknown", "There is no such product.");
        }
        if (outcome == FavoriteOutcome.FULL) {
            throw Refusal.conflict("favorites-full", "An account has at most " + MOST + " favourites.");
        }
        return repository.findByProduct(accountId, productId).orElseThrow(FavoriteService::unknown);
    }

    public void remove(UUID accountId, UUID id) {
        if (!repository.removeOne(accountId, id)) {
            throw unknown();
        }
    }

    /** Adds and removes products as sets, each with a result of its own. */
    @Transactional
    public List<Result> change(UUID accountId, List<UUID> add, List<UUID> remove) {
        if (!Collections.disjoint(add, remove)) {
            throw Refusal.invalid(
                    "favorites-contradictory", "/remove", "A product is either added or removed, not both.");
        }
        repository.lock(accountId);
        Set<UUID> removed = repository.remove(accountId, remove);
        List<Result> results = new ArrayList<>(addAll(accountId, new LinkedHashSet<>(add)));
        for (UUID productId : new LinkedHashSet<>(remove)) {
            results.add(new Result(
                    productId, removed.contains(productId) ? FavoriteOutcome.REMOVED : FavoriteOutcome.ABSENT));
        }
        return results;
    }

    private List<Result> addAll(UUID accountId, Set<UUID> productIds) {
        Set<UUID> sold = repository.sold(productIds);
        Set<UUID> present = repository.among(accountId, productIds);
        int room = MOST - repository.count(accountId);
        Map<UUID, UUID> added = new HashMap<>();
        List<Result> results = new ArrayList<>();
        for (UUID productId : productIds) {
            FavoriteOutcome outcome;
            if (present.contains(productId)) {
                outcome = FavoriteOutcome.PRESENT;
            } else if (!sold.contains(productId)) {
                outcome = FavoriteOutcome.UNKNOWN;
            } else if (added.size() >= room) {
                outcome = FavoriteOutcome.FULL;
            } else {
                outcome = FavoriteOutcome.ADDED;
                added.put(productId, Ids.next(clock));
            }
            results.add(new Result(productId, outcome));
        }
        repository.add(accountId, added, clock.instant());
        return results;
    }

    private static Refusal unknown() {
        return Refusal.notFound("favorite-unknown", "There is no such favourite.");
    }
}
