package dev.medley.realtime.feed;

import dev.medley.access.Caller;
import dev.medley.realtime.channels.ChannelAccess;
import dev.medley.realtime.channels.FollowedChannel;
import dev.medley.realtime.channels.Follower;
import dev.medley.realtime.feed.FeedBatch.Resync;
import dev.medley.realtime.history.HistoryRepository;
import dev.medley.realtime.history.Position;
import dev.medley.realtime.history.StoredMessage;
import dev.medley.realtime.subscriptions.LastSeen;
import dev.medley.realtime.subscriptions.MessageItem;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The messages of channels for clients that ask for them. */
@Singleton
public class FeedService {

    private static final int MOST_OF_A_CHANNEL = 100;

    private final ChannelAccess access;
    private final HistoryRepository history;
    private final JsonCodec json;
    private final Clock clock;

    FeedService(ChannelAccess access, HistoryRepository history, JsonCodec json, Clock clock) {
        this.access = access;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What came on these channels since.
     *
     * @param after what the last batch said; empty at first, and then the batch is empty too
     * @throws dev.medley.kernel.Refusal {@code channel-unknown}, {@code permission-missing}, {@code cursor-invalid}
     */
    public FeedBatch read(Caller caller, List<String> channels, String after) {
        FeedCursor cursor = FeedCursor.of(after);
        Follower follower = Follower.of(caller);
        List<FollowedChannel> allowed = channels.stream()
                .distinct()
                .map(name -> access.require(follower, name))
                .toList();
        Batch batch = new Batch();
        allowed.forEach(channel -> batch.add(channel, cursor.on(channel.name())));
        return batch.done();
    }

    /** A batch in the making. */
    private final class Batch {

        private final List<MessageItem> items = new ArrayList<>();
        private final List<Resync> resync = new ArrayList<>();
        private final Map<String, LastSeen> seen = new LinkedHashMap<>();
        private boolean more;

        void add(FollowedChannel channel, LastSeen last) {
            Position position = history.find(channel.key()).orElseGet(() -> history.open(channel, clock.instant()));
            long start = last.startIn(position);
            if (last.isLostIn(position)) {
                resync.add(new Resync(channel.name(), position.epoch(), start));
            }
            List<StoredMessage> messages =
                    start < position.last() ? history.after(channel.key(), start, MOST_OF_A_CHANNEL) : List.of();
            messages.forEach(message -> items.add(MessageItem.of(channel.name(), position.epoch(), message, json)));
            long end = messages.isEmpty() ? start : messages.getLast().offset();
            more |= end < position.last();
            seen.put(channel.name(), new LastSeen(position.epoch(), end));
        }

        FeedBatch done() {
            return new FeedBatch(items, resync, new FeedCursor(seen).text(), more);
        }
    }
}
