package dev.medley.realtime.socket;

import dev.medley.kernel.Refusal;
import dev.medley.realtime.RealtimeSettings;
import dev.medley.realtime.connections.Connection;
import dev.medley.realtime.connections.ConnectionService;
import dev.medley.realtime.subscriptions.Frame;
import dev.medley.realtime.subscriptions.FrameSender;
import dev.medley.sockets.SendResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Answers what connections say: with what they asked for, or with an error. */
@Singleton
public class Conversation {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ConnectionService connections;
    private final ClientMessages messages;
    private final Following following;
    private final FrameSender sender;
    private final RealtimeSettings settings;

    Conversation(
            ConnectionService connections,
            ClientMessages messages,
            Following following,
            FrameSender sender,
            RealtimeSettings settings) {
        this.connections = connections;
        this.messages = messages;
        this.following = following;
        this.sender = sender;
        this.settings = settings;
    }

    /** Takes what a connection says; one that is unknown, or has lost its rights, is ended. */
    public void receive(String connectionId, String text) {
        Connection connection = connections.hear(connectionId).orElse(null);
        if (connection == null || connection.received() > 2 * settings.messagesPerMinute()) {
            sender.end(connectionId);
        } else {
            answer(connection, text);
        }
    }

    private void answer(Connection connection, String text) {
        String channel = null;
        try {
            requireRate(connection);
            ClientMessage message = messages.read(text);
            channel = message.channel();
            act(connection, message);
        } catch (Refusal refusal) {
            SendResult _ = sender.send(connection.id(), Frame.error(channel, refusal));
        }
    }

    private void requireRate(Connection connection) {
        if (connection.received() > settings.messagesPerMinute()) {
            throw Refusal.throttled(
                    "too-many-messages",
                    "A connection says at most " + settings.messagesPerMinute() + " messages a minute.",
                    MINUTE);
        }
    }

    private void act(Connection connection, ClientMessage message) {
        String channel = message.channel();
        switch (message.action()) {
            case "ping" -> {
                SendResult _ = sender.send(connection.id(), Frame.pong());
            }
            case "subscribe" -> following.begin(connection, required(channel), message);
            case "unsubscribe" -> following.end(connection, required(channel));
            case null, default -> throw ClientMessages.malformed();
        }
    }

    private static String required(@Nullable String channel) {
        if (channel == null) {
            throw ClientMessages.malformed();
        }
        return channel;
    }
}
