package dev.medley.realtime.socket.inbox;

import dev.medley.lambda.SocketConsumer;
import dev.medley.lambda.SocketRequest;
import dev.medley.realtime.connections.ConnectionService;
import dev.medley.realtime.connections.OriginCheck;
import dev.medley.realtime.socket.Conversation;
import jakarta.inject.Singleton;

/** Takes what the WebSocket API tells of its connections. */
@Singleton
class SocketInbox implements SocketConsumer {

    private final OriginCheck originCheck;
    private final ConnectionService connections;
    private final Conversation conversation;

    SocketInbox(OriginCheck originCheck, ConnectionService connections, Conversation conversation) {
        this.originCheck = originCheck;
        this.connections = connections;
        this.conversation = conversation;
    }

    @Override
    public void connect(SocketRequest request) {
        originCheck.require(request.origin());
        connections.connect(request.connectionId(), request.ticket());
    }

    @Override
    public void receive(String connectionId, String text) {
        conversation.receive(connectionId, text);
    }

    @Override
    public void disconnect(String connectionId) {
        connections.disconnect(connectionId);
    }
}
