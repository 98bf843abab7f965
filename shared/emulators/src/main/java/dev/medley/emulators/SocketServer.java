package dev.medley.emulators;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/**
 * A WebSocket API on loopback: a gate where clients connect, whose messages become events of API Gateway for the functions that
 * serve its routes, and an endpoint where these functions send to connections with the client of the AWS SDK ({@code @connections}).
 */
public final class SocketServer implements AutoCloseable {

    /** Where clients connect. */
    public static final String PATH = "/realtime";

    private static final String CONNECTIONS = "/@connections/";

    /** The limits of API Gateway. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    static final Duration LONGEST = Duration.ofHours(2);
    static final int LARGEST = 128 * 1024;

    private static final GatewayProblem NO_SOCKET =
            new GatewayProblem(HttpStatus.UPGRADE_REQUIRED_426, "upgrade-required", "This takes a WebSocket.");

    private final Map<String, OpenSocket> open = new ConcurrentHashMap<>();
    private final LoopbackServer server;

    private SocketServer() {
        server = LoopbackServer.start(0, _ -> false, new Connections());
    }

    public static SocketServer start() {
        return new SocketServer();
    }

    /** Where the client of the AWS SDK finds the connections. */
    public URI endpoint() {
        return server.url("127.0.0.1");
    }

    /** Where clients connect, for a gateway before these functions. */
    public Handler gate(List<FunctionRuntime> functions) {
        return gate(functions, (_, _) -> {});
    }

    /**
     * The same for whoever wants to know of connections.
     *
     * @param connected is told the id and the ticket of each that was let in, before it says anything
     */
    public Handler gate(List<FunctionRuntime> functions, BiConsumer<String, String> connected) {
        return new Gate(new SocketRoutes(functions), connected);
    }

    /** Breaks every connection as a network does, without a word to anybody. */
    public void breakAll() {
        open.values().forEach(OpenSocket::breakOff);
    }

    @Override
    public void close() {
        server.close();
    }

    private final class Gate extends Handler.Abstract {

        private final SocketRoutes routes;
        private final BiConsumer<String, String> connected;

        Gate(SocketRoutes routes, BiConsumer<String, String> connected) {
            this.routes = routes;
            this.connected = connected;
        }

        @Override
        protected void doStart() throws Exception {
            ServerWebSocketContainer container = ServerWebSocketContainer.ensure(getServer());
            container.setIdleTimeout(IDLE);
            container.setMaxTextMessageSize(LARGEST);
            super.doStart();
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (!PATH.equals(request.getHttpURI().getPath())) {
                return false;
            }
            if (routes.isEmpty()) {
                return false;
            }
            if (!"websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))) {
                NO_SOCKET.write(request, response, callback);
                return true;
            }
            connect(request, response, callback);
            return true;
        }

        private void connect(Request request, Response response, Callback callback) {
            SocketEvents events = SocketEvents.of(request);
            APIGatewayV2WebSocketResponse answer = routes.connect(events);
            if (answer.getStatusCode() != HttpStatus.OK_200) {
                response.setStatus(answer.getStatusCode());
                response.getHeaders().put("Content-Type", "application/problem+json");
                Content.Sink.write(response, true, String.valueOf(answer.getBody()), callback);
                return;
            }
            connected.accept(
                    events.connectionId(),
                    events.query().getOrDefault("ticket", List.of("")).getLast());
            OpenSocket socket = new OpenSocket(events, routes, open);
            ServerWebSocketContainer container = ServerWebSocketContainer.ensure(getServer());
            if (!container.upgrade((_, _, _) -> socket, request, response, callback)) {
                NO_SOCKET.write(request, response, callback);
            }
        }
    }

    /** What the SDK calls: POST sends, GET tells of a connection, DELETE ends it; 410 where it is gone. */
    private final class Connections extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String path = Request.getPathInContext(request).replace("%40", "@");
            if (!path.startsWith(CONNECTIONS)) {
                return false;
            }
            OpenSocket socket = open.get(path.substring(CONNECTIONS.length()));
            if (socket == null) {
                gone(response, callback);
                return true;
            }
            switch (request.getMethod()) {
                case "POST" -> send(socket, request, response, callback);
                case "DELETE" -> {
                    socket.end();
                    response.setStatus(HttpStatus.NO_CONTENT_204);
                    callback.succeeded();
                }
                default -> Content.Sink.write(response, true, socket.description(), callback);
            }
            return true;
        }

        private void send(OpenSocket socket, Request request, Response response, Callback callback) throws Exception {
            ByteBuffer body = Content.Source.asByteBuffer(request);
            if (body.remaining() > LARGEST) {
                error(response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413, "PayloadTooLargeException");
            } else if (socket.send(StandardCharsets.UTF_8.decode(body).toString())) {
                callback.succeeded();
            } else {
                gone(response, callback);
            }
        }

        private static void gone(Response response, Callback callback) {
            error(response, callback, HttpStatus.GONE_410, "GoneException");
        }

        private static void error(Response response, Callback callback, int status, String type) {
            response.setStatus(status);
            response.getHeaders().put("x-amzn-ErrorType", type);
            response.getHeaders().put("Content-Type", "application/json");
            Content.Sink.write(response, true, "{\"message\":null}", callback);
        }
    }
}
