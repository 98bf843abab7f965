package dev.medley.realtime.subscriptions;

import dev.medley.kernel.Refusal;
import dev.medley.realtime.RealtimeSettings;
import dev.medley.realtime.channels.FollowedChannel;
import dev.medley.realtime.history.HistoryRepository;
import dev.medley.realtime.history.Position;
import dev.medley.realtime.subscriptions.SubscriptionRepository.Lost;
import dev.medley.realtime.subscriptions.SubscriptionRepository.SentTo;
import dev.medley.realtime.subscriptions.SubscriptionRepository.Start;
import dev.medley.sockets.SendResult;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Connections begin and end to follow channels. */
@Singleton
public class SubscriptionService {

    private final HistoryRepository history;
    private final SubscriptionRepository repository;
    private final FrameSender sender;
    private final RealtimeSettings settings;
    private final Clock clock;

    SubscriptionService(
            HistoryRepository history,
            SubscriptionRepository repository,
            FrameSender sender,
            RealtimeSettings settings,
            Clock clock) {
        this.history = history;
        this.repository = repository;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A subscription that nobody sends to before it is released.
     *
     * @param answer what the client is told first
     */
    public record Begun(FollowedChannel channel, String connectionId, UUID claim, long offset, Frame answer) {}

    /**
     * Begins a subscription, claimed so that the answer comes before its messages.
     *
     * @throws Refusal {@code too-many-subscriptions}
     */
    @Transactional
    public Begun begin(String connectionId, FollowedChannel channel, LastSeen lastSeen) {
        Instant now = clock.instant();
        Position position = history.open(channel, now);
        long start = lastSeen.startIn(position);
        UUID claim = UUID.randomUUID();
        if (!repository.add(
                channel,
                new Start(connectionId, start, claim, now.plus(ChannelDelivery.CLAIM)),
                settings.subscriptionsPerConnection())) {
            throw new Refusal(
                    Refusal.Kind.THROTTLED,
                    "too-many-subscriptions",
                    "A connection follows at most " + settings.subscriptionsPerConnection() + " channels.");
        }
        Frame answer = lastSeen.isLostIn(position)
                ? Frame.resync(channel.name(), position)
                : Frame.subscribed(channel.name(), position.epoch(), start);
        return new Begun(channel, connectionId, claim, start, answer);
    }

    /** Lets messages be sent, once the client has its answer. */
    public void release(Begun begun) {
        repository.release(
                begun.channel().key(), begun.claim(), List.of(new SentTo(begun.connectionId(), begun.offset())));
    }

    public void end(String connectionId, String channelKey) {
        repository.remove(connectionId, channelKey);
    }

    /** Ends the subscriptions of those whom a shared channel is not shared with any more, and tells them. */
    public void endUnshared(FollowedChannel channel) {
        tell(repository.removeUnshared(channel.kind().owners(), channel));
    }

    /** Ends all subscriptions of a shared channel whose thing is gone, and tells their followers. */
    public void endGone(FollowedChannel channel) {
        tell(repository.removeGone(channel.kind().owners(), channel));
    }

    private void tell(List<Lost> ended) {
        for (Lost lost : ended) {
            SendResult _ = sender.send(lost.connectionId(), Frame.unsubscribed(lost.name(), FollowedChannel.unknown()));
        }
    }
}
