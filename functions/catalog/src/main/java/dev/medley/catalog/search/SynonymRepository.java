package dev.medley.catalog.search;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.UUID;

/** All synonyms. */
public interface SynonymRepository {

    /** Newest first. */
    Page<SynonymSet> list(PageRequest page);

    /** How many there are; nobody else adds one until the transaction ends. */
    int count();

    void add(SynonymSet synonyms);

    /** False where there are none of this id. */
    boolean remove(UUID id);
}
