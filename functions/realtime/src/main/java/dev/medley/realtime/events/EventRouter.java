package dev.medley.realtime.events;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.realtime.history.EventRecorder;
import dev.medley.realtime.subscriptions.ChannelDelivery;
import jakarta.inject.Singleton;

/** Has an event told to whoever follows its channels. */
@Singleton
public class EventRouter {

    private final Inbox inbox;
    private final EventRecorder recorder;
    private final ChannelDelivery delivery;

    EventRouter(Inbox inbox, EventRecorder recorder, ChannelDelivery delivery) {
        this.inbox = inbox;
        this.recorder = recorder;
        this.delivery = delivery;
    }

    /** Records it once, and sends it once that is committed; also where it was recorded before and maybe not sent. */
    public void take(String queue, Event event) {
        inbox.once(queue, event, () -> recorder.record(event));
        recorder.channelsOf(event).forEach(channel -> delivery.flush(channel.key()));
    }
}
