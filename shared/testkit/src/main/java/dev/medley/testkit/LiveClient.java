package dev.medley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the WebSocket API, with the client of the JDK. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    /** Connects with a ticket of this caller's own. */
    public static LiveClient of(Api api) {
        return connect(api, ticket(api), Map.of());
    }

    /** Connects as an account, in modules without the function that lets people connect. */
    public static LiveClient of(Api api, TestAccount account) {
        return connect(api, account.id().toString(), Map.of());
    }

    public static String ticket(Api api) {
        return api.post("/api/realtime/tickets").is(201).text("/ticket");
    }

    /** Connects with a ticket, and headers that pages of browsers send. */
    public static LiveClient connect(Api api, String ticket, Map<String, String> headers) {
        LiveClient client = new LiveClient();
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS));
        headers.forEach(builder::header);
        client.socket = builder.buildAsync(URI.create("ws://" + api.authority() + "/realtime?ticket=" + ticket), client)
                .join();
        return client;
    }

    public void say(Object message) {
        try {
            sayText(JSON.writeValueAsString(message));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public void sayText(String text) {
        Objects.requireNonNull(socket).sendText(text, true).join();
    }

    /** Follows a channel from now on; where that is. */
    public JsonNode follows(String channel) {
        say(Map.of("action", "subscribe", "channel", channel));
        return next("subscribed");
    }

    /** The next frame, which has to be of this type. */
    public JsonNode next(String type) {
        JsonNode frame = next();
        assertThat(frame.path("type").asText()).as(frame.toString()).isEqualTo(type);
        return frame;
    }

    private JsonNode next() {
        return poll(Duration.ofSeconds(PATIENCE_SECONDS)).orElseThrow(() -> new AssertionError("Nothing comes"));
    }

    /** The next frame, if one comes in time. */
    Optional<JsonNode> poll(Duration time) {
        try {
            return Optional.ofNullable(frames.poll(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What has come and was not looked at. */
    public List<JsonNode> rest() {
        return List.copyOf(frames);
    }

    /** Says something that may come too late. */
    public void trySay(Object message) {
        try {
            say(message);
        } catch (CompletionException _) {
            awaitEnd();
        }
    }

    boolean hasEnded() {
        return closed.isDone() && frames.isEmpty();
    }

    /** The code of the error that comes next. */
    public String nextError() {
        return next("error").at("/problem/code").asText();
    }

    /** Waits until the other side has ended the connection. */
    public void awaitEnd() {
        Integer _ = closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                frames.add(JSON.readTree(partial.toString()));
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + partial, e);
            }
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(0);
    }

    @Override
    public void close() {
        Objects.requireNonNull(socket).abort();
    }
}
