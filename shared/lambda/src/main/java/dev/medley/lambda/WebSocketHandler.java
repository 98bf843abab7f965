package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import dev.medley.events.Relay;
import dev.medley.http.Problem;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TraceContext;
import dev.medley.settings.LiveSettings;
import dev.medley.storage.JsonCodec;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what the WebSocket API tells of its connections to the function's {@link SocketConsumer}. */
public class WebSocketHandler
        extends MicronautRequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketHandler.class);

    private static final int OK = 200;
    private static final int FAILED = 500;

    private final Relay relay;
    private final JsonCodec json;
    private final AnswerMetrics answers;
    private final LiveSettings liveSettings;

    @SuppressWarnings("unused") // keeps it from being collected
    private final @Nullable SnapshotHook snapshotHook;

    public WebSocketHandler() {
        relay = getApplicationContext().getBean(Relay.class);
        json = getApplicationContext().getBean(JsonCodec.class);
        answers = getApplicationContext().getBean(AnswerMetrics.class);
        liveSettings = getApplicationContext().getBean(LiveSettings.class);
        snapshotHook =
                SnapshotHook.register(getApplicationContext(), () -> consumer().disconnect("nobody"));
    }

    public WebSocketHandler(ApplicationContext context) {
        super(context);
        relay = context.getBean(Relay.class);
        json = context.getBean(JsonCodec.class);
        answers = context.getBean(AnswerMetrics.class);
        liveSettings = context.getBean(LiveSettings.class);
        snapshotHook = null;
    }

    @Override
    public APIGatewayV2WebSocketResponse execute(APIGatewayV2WebSocketEvent event) {
        TraceContext.enter(TraceContext.random());
        try {
            liveSettings.refresh();
            accept(event);
            return answer(OK, null);
        } catch (Refusal refusal) {
            return answer(
                    refusal.kind().status(), json.write(Problem.of(refusal)).text());
        } catch (RuntimeException e) {
            LOG.error("{} of a connection failed", event.getRequestContext().getRouteKey(), e);
            answers.answered(FAILED);
            return answer(FAILED, null);
        } finally {
            relay.flush();
            TraceContext.leave();
        }
    }

    private void accept(APIGatewayV2WebSocketEvent event) {
        String connectionId = event.getRequestContext().getConnectionId();
        switch (event.getRequestContext().getRouteKey()) {
            case "$connect" ->
                consumer()
                        .connect(new SocketRequest(
                                connectionId,
                                value(event.getQueryStringParameters(), "ticket")
                                        .orElse(""),
                                value(event.getHeaders(), "Origin").orElse(null)));
            case "$disconnect" -> consumer().disconnect(connectionId);
            default -> consumer().receive(connectionId, text(event));
        }
    }

    /** Found when it is called: a function without a WebSocket API has none. */
    private SocketConsumer consumer() {
        return getApplicationContext().getBean(SocketConsumer.class);
    }

    private static String text(APIGatewayV2WebSocketEvent event) {
        String body = event.getBody() == null ? "" : event.getBody();
        return event.isIsBase64Encoded() ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body;
    }

    private static Optional<String> value(@Nullable Map<String, String> values, String name) {
        Map<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        found.putAll(values == null ? Map.of() : values);
        return Optional.ofNullable(found.get(name));
    }

    private static APIGatewayV2WebSocketResponse answer(int status, @Nullable String body) {
        APIGatewayV2WebSocketResponse response = new APIGatewayV2WebSocketResponse();
        response.setStatusCode(status);
        response.setBody(body);
        return response;
    }
}
