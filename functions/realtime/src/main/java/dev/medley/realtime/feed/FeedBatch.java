package dev.medley.realtime.feed;

import dev.medley.realtime.subscriptions.MessageItem;
import java.util.List;

/**
 * What came since a client asked last.
 *
 * @param resync where channels stand of which messages are gone that the client lacks
 * @param after what the client says next time
 * @param more whether there is more already
 */
public record FeedBatch(List<MessageItem> items, List<Resync> resync, String after, boolean more) {

    public FeedBatch {
        items = List.copyOf(items);
        resync = List.copyOf(resync);
    }

    /** A channel that the client has to load anew, and goes on with from here. */
    public record Resync(String channel, String epoch, long offset) {}
}
