package dev.medley.search;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.UUID;

/** All synonyms. */
public interface SynonymRepository {

    /** Newest first. */
    Page<SynonymSet> list(SearchCollection collection, PageRequest page);

    /** How many there are; nobody else adds one until the transaction ends. */
    int count(SearchCollection collection);

    void add(SearchCollection collection, SynonymSet synonyms);

    /** False where there are none of this id. */
    boolean remove(SearchCollection collection, UUID id);
}
