package dev.medley.security.feeds;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Feeds that operators have named, and the ranges that they had when they were last read. */
public interface ThreatFeedRepository {

    /** How many there can be. */
    int MOST = 20;

    Page<ThreatFeed> list(PageRequest page);

    List<ThreatFeed> all();

    Optional<ThreatFeed> find(UUID id);

    /** How many there are, which stays until the transaction ends. */
    int lockCount();

    void add(ThreatFeed feed);

    /** Notes how an import went; a feed that is gone stays gone. */
    boolean update(ThreatFeed feed);

    /** Gives a feed these ranges and no others. */
    void replaceRanges(UUID id, List<String> ranges);

    boolean remove(UUID id);
}
