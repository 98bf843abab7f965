package dev.medley.realtime.history;

import dev.medley.events.Event;
import dev.medley.realtime.channels.FollowedChannel;
import dev.medley.storage.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Channels and their messages. */
public interface HistoryRepository {

    /** Where a channel stands; it begins where nobody asked and nothing happened before. */
    Position open(FollowedChannel channel, Instant now);

    /** Where a channel stands; empty where there is none. */
    Optional<Position> find(String channelKey);

    /**
     * Adds a message in the caller's transaction. The channel is held until that ends, so offsets have no gaps and are seen
     * in their order.
     */
    void append(FollowedChannel channel, Event event, Json data, Instant now);

    /** The messages after an offset, in order. */
    List<StoredMessage> after(String channelKey, long offset, int most);

    /** Forgets messages that are older, or more, than are kept; whether there may be more of them. */
    boolean trim(Instant before, int kept);

    /** Forgets channels on which nothing happened since, and which nobody follows. */
    void deleteUnused(Instant before);
}
