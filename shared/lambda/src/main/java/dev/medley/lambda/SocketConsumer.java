package dev.medley.lambda;

/** What a function does with the connections of its WebSocket API. */
public interface SocketConsumer {

    /**
     * Somebody wants to connect. Nothing can be sent to the connection before this has returned.
     *
     * @throws dev.medley.kernel.Refusal where that may not be
     */
    void connect(SocketRequest request);

    /** A connection said something. */
    void receive(String connectionId, String text);

    /** A connection has ended; not always told of. */
    void disconnect(String connectionId);
}
