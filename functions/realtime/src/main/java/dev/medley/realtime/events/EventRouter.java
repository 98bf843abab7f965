package dev.medley.realtime.events;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.realtime.channels.FollowedChannel;
import dev.medley.realtime.history.EventRecorder;
import dev.medley.realtime.subscriptions.ChannelDelivery;
import dev.medley.realtime.subscriptions.SubscriptionService;
import jakarta.inject.Singleton;
import java.util.List;

/** Has an event told to whoever follows its channels. */
@Singleton
public class EventRouter {

    private final Inbox inbox;
    private final EventRecorder recorder;
    private final SubscriptionService subscriptions;
    private final ChannelDelivery delivery;

    EventRouter(Inbox inbox, EventRecorder recorder, SubscriptionService subscriptions, ChannelDelivery delivery) {
        this.inbox = inbox;
        this.recorder = recorder;
        this.subscriptions = subscriptions;
        this.delivery = delivery;
    }

    /**
     * Records it once, and sends it once that is committed; also where it was recorded before and maybe not sent. Whom a shared
     * channel is not shared with any more loses it before; where its thing is gone, all lose it after they were told.
     */
    public void take(String queue, Event event) {
        List<FollowedChannel> channels = recorder.channelsOf(event);
        List<FollowedChannel> shared =
                channels.stream().filter(channel -> channel.kind().shared()).toList();
        shared.forEach(subscriptions::endUnshared);
        inbox.once(queue, event, () -> recorder.record(event));
        channels.forEach(channel -> delivery.flush(channel.key()));
        shared.forEach(subscriptions::endGone);
    }
}
