package dev.medley.realtime.socket;

import dev.medley.realtime.channels.ChannelAccess;
import dev.medley.realtime.channels.FollowedChannel;
import dev.medley.realtime.connections.Connection;
import dev.medley.realtime.connections.ConnectionService;
import dev.medley.realtime.subscriptions.ChannelDelivery;
import dev.medley.realtime.subscriptions.Frame;
import dev.medley.realtime.subscriptions.FrameSender;
import dev.medley.realtime.subscriptions.LastSeen;
import dev.medley.realtime.subscriptions.SubscriptionService;
import dev.medley.realtime.subscriptions.SubscriptionService.Begun;
import dev.medley.sockets.SendResult;
import jakarta.inject.Singleton;

/** Lets connections follow channels, from where they were. */
@Singleton
class Following {

    private final ConnectionService connections;
    private final ChannelAccess access;
    private final SubscriptionService subscriptions;
    private final FrameSender sender;
    private final ChannelDelivery delivery;

    Following(
            ConnectionService connections,
            ChannelAccess access,
            SubscriptionService subscriptions,
            FrameSender sender,
            ChannelDelivery delivery) {
        this.connections = connections;
        this.access = access;
        this.subscriptions = subscriptions;
        this.sender = sender;
        this.delivery = delivery;
    }

    /** Says how the subscription begins, then sends what the client missed, if it can be had. */
    void begin(Connection connection, String name, ClientMessage message) {
        FollowedChannel channel = access.require(connections.follower(connection), name);
        Begun begun = subscriptions.begin(connection.id(), channel, new LastSeen(message.epoch(), message.offset()));
        if (sender.send(connection.id(), begun.answer()) == SendResult.SENT) {
            subscriptions.release(begun);
            delivery.flush(channel.key());
        } else {
            subscriptions.end(connection.id(), channel.key());
        }
    }

    void end(Connection connection, String name) {
        FollowedChannel channel = access.named(connections.follower(connection), name);
        subscriptions.end(connection.id(), channel.key());
        SendResult _ = sender.send(connection.id(), Frame.unsubscribed(channel.name(), null));
    }
}
