package dev.medley.webhooks.deliveries;

import dev.medley.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was published, for as long as it can be replayed. */
public interface PublishedEventRepository {

    /** A place in the order of time. */
    record Position(Instant time, UUID id) {}

    /**
     * What is looked for.
     *
     * @param ownerId null for what happened to all
     */
    record Range(@Nullable UUID ownerId, Position after, Instant before) {}

    void add(Event event);

    Optional<Event> find(UUID id);

    /** Some of a range, the oldest first, without tests. */
    List<Event> in(Range range, int most);

    /** Deletes some that happened before a time, with all that became of them; how many. */
    int deleteBefore(Instant time, int most);

    /** Deletes what happened to an account. */
    void erase(UUID ownerId);
}
