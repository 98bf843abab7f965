package dev.medley.realtime.subscriptions;

import dev.medley.realtime.connections.ConnectionService;
import dev.medley.sockets.SendResult;
import dev.medley.sockets.SocketClient;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;

/** Sends frames to connections, and forgets those that are gone. */
@Singleton
public class FrameSender {

    private final SocketClient client;
    private final ConnectionService connections;
    private final JsonCodec json;

    FrameSender(SocketClient client, ConnectionService connections, JsonCodec json) {
        this.client = client;
        this.connections = connections;
        this.json = json;
    }

    public SendResult send(String connectionId, Frame frame) {
        SendResult result = client.send(connectionId, json.write(frame).text());
        if (result == SendResult.GONE) {
            connections.disconnect(connectionId);
        }
        return result;
    }

    /** Ends a connection and forgets it. */
    public void end(String connectionId) {
        connections.disconnect(connectionId);
        client.end(connectionId);
    }
}
