package dev.medley.emulators;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection. Nobody waits for a client that does not read: what is not sent yet is bounded, and beyond that it is dropped. */
public final class OpenSocket implements Session.Listener.AutoDemanding {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSocket.class);

    private static final long MOST_UNSENT = 1024L * 1024;
    private static final int GOING_AWAY = 1001;

    private final SocketEvents events;
    private final SocketRoutes routes;
    private final Map<String, OpenSocket> open;
    private final AtomicLong unsent = new AtomicLong();
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile @Nullable Session session;

    OpenSocket(SocketEvents events, SocketRoutes routes, Map<String, OpenSocket> open) {
        this.events = events;
        this.routes = routes;
        this.open = open;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        open.put(events.connectionId(), this);
        var _ = CompletableFuture.runAsync(
                this::end, CompletableFuture.delayedExecutor(SocketServer.LONGEST.toSeconds(), TimeUnit.SECONDS));
    }

    @Override
    public void onWebSocketText(String message) {
        try {
            routes.receive(events, message);
        } catch (RuntimeException e) {
            LOG.error("A message of a connection failed", e);
        }
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        leave();
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        leave();
    }

    private void leave() {
        open.remove(events.connectionId());
        if (!left.getAndSet(true)) {
            try {
                routes.disconnect(events);
            } catch (RuntimeException e) {
                LOG.info("Nobody was told that a connection ended: {}", e.getMessage());
            }
        }
    }

    /** Hands a message on; false where the connection is gone, or had to go because its client does not read. */
    boolean send(String text) {
        Session current = session;
        if (current == null || !current.isOpen()) {
            return false;
        }
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (unsent.addAndGet(length) > MOST_UNSENT) {
            breakOff();
            return false;
        }
        current.sendText(text, Callback.from(() -> unsent.addAndGet(-length), _ -> breakOff()));
        return true;
    }

    /** Closes it in good order. */
    void end() {
        Session current = session;
        if (current != null && current.isOpen()) {
            current.close(GOING_AWAY, "", Callback.NOOP);
        }
    }

    /** Drops it without a word. */
    void breakOff() {
        open.remove(events.connectionId());
        Session current = session;
        if (current != null) {
            current.disconnect();
        }
    }

    String description() {
        return "{\"connectedAt\":\"%s\",\"lastActiveAt\":\"%s\",\"identity\":{\"sourceIp\":\"%s\",\"userAgent\":\"\"}}"
                .formatted(Instant.ofEpochMilli(events.connectedAt()), Instant.now(), events.address());
    }
}
