package dev.medley.lambda;

/** What a function does with the connections of the WebSocket API, as far as its routes tell it of them. */
public interface SocketConsumer {

    /**
     * Somebody wants to connect. Nothing can be sent to the connection before this has returned.
     *
     * @throws dev.medley.kernel.Refusal where that may not be
     */
    default void connect(SocketRequest request) {
        throw new IllegalStateException("Another function lets people connect");
    }

    /** A connection said something. */
    void receive(String connectionId, String text);

    /** A connection has ended; not always told of. */
    default void disconnect(String connectionId) {}
}
