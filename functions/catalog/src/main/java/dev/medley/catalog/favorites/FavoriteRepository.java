package dev.medley.catalog.favorites;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The favourites of all accounts. */
public interface FavoriteRepository {

    /** Holds the favourites of an account until the transaction ends. */
    void lock(UUID accountId);

    int count(UUID accountId);

    /** Which of these products are sold. */
    Set<UUID> sold(Collection<UUID> productIds);

    /** Which of these products are among the account's. */
    Set<UUID> among(UUID accountId, Collection<UUID> productIds);

    /** Adds products that are not there yet, each under an id. */
    void add(UUID accountId, Map<UUID, UUID> idsByProduct, Instant now);

    /** Removes products; those that were there. */
    Set<UUID> remove(UUID accountId, Collection<UUID> productIds);

    /** Removes one by its id; false when the account has none of it. */
    boolean removeOne(UUID accountId, UUID id);

    Optional<Favorite> findByProduct(UUID accountId, UUID productId);

    /** An account's, newest first. */
    Page<Favorite> list(UUID accountId, PageRequest page);

    /** Removes all that an account has. */
    void erase(UUID accountId);
}
