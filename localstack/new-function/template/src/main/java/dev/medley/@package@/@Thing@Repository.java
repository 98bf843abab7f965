package dev.medley.@package@;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** The @words@ of all accounts. */
public interface @Thing@Repository {

    void add(@Thing@ @var@);

    Optional<@Thing@> find(UUID id, UUID ownerId);

    /** An account's, newest first. */
    Page<@Thing@> list(UUID ownerId, PageRequest page);

    /** Keeps how many words were counted. */
    void keep(UUID id, int words);

    /** Removes one; false when there is none of this id and owner. */
    boolean remove(UUID id, UUID ownerId);

    /** Removes all that an account has. */
    void erase(UUID ownerId);
}
