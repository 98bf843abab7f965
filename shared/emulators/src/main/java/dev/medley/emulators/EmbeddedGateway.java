package dev.medley.emulators;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.topology.CrossOrigin;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * API Gateway on loopback: turns HTTP into proxy events (REST API, payload 1.0), calls the function that has the route,
 * and turns its answer back. Answers CORS preflight by itself, as the deployed gateway does.
 */
public final class EmbeddedGateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedGateway.class);

    private final LoopbackServer server;

    private EmbeddedGateway(LoopbackServer server) {
        this.server = server;
    }

    /**
     * Starts on loopback.
     *
     * @param port 0 for a free one
     * @param extras handlers that come before the functions, such as the twin's own pages
     */
    public static EmbeddedGateway start(int port, List<FunctionRuntime> functions, List<Handler> extras) {
        Handler.Sequence all = new Handler.Sequence();
        extras.forEach(all::addHandler);
        all.addHandler(new Functions(functions));
        return new EmbeddedGateway(LoopbackServer.start(port, EmbeddedGateway::isForTheApi, all));
    }

    /**
     * A page of any site may call the API, which itself looks at where a request comes from that has a session's cookie, and at
     * where whoever connects to the WebSocket API comes from.
     */
    static boolean isForTheApi(Request request) {
        String path = request.getHttpURI().getPath();
        return path != null && (path.startsWith("/api/") || path.equals(SocketServer.PATH));
    }

    public URI url() {
        return server.url("localhost");
    }

    @Override
    public void close() {
        server.close();
    }

    /** Calls the function whose route is the longest that the path begins with. */
    private static final class Functions extends Handler.Abstract {

        private static final GatewayProblem ROUTE_UNKNOWN =
                new GatewayProblem(HttpStatus.NOT_FOUND_404, "route-unknown", "There is nothing here.");
        private static final GatewayProblem BODY_TOO_LARGE =
                new GatewayProblem(HttpStatus.PAYLOAD_TOO_LARGE_413, "body-too-large", "At most 10 MB.");
        private static final GatewayProblem BODY_MALFORMED =
                new GatewayProblem(400, "request-malformed", "The body is not UTF-8.");
        private static final GatewayProblem QUERY_MALFORMED =
                new GatewayProblem(HttpStatus.BAD_REQUEST_400, "request-malformed", "The query cannot be read.");
        private static final GatewayProblem FUNCTION_FAILED =
                new GatewayProblem(HttpStatus.BAD_GATEWAY_502, "function-failed", "The function failed.");

        private final List<FunctionRuntime> functions;

        Functions(List<FunctionRuntime> functions) {
            this.functions = functions;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.getMethod().equals("OPTIONS")) {
                preflight(response, callback);
                return true;
            }
            FunctionRuntime function = functionFor(request.getHttpURI().getPath());
            if (function == null) {
                ROUTE_UNKNOWN.write(request, response, callback);
                return true;
            }
            call(function, request, response, callback);
            return true;
        }

        private void call(FunctionRuntime function, Request request, Response response, Callback callback)
                throws Exception {
            byte[] body = ProxyEvents.body(request);
            if (body == null) {
                BODY_TOO_LARGE.write(request, response, callback);
                return;
            }
            String text = ProxyEvents.text(body);
            if (text == null) {
                BODY_MALFORMED.write(request, response, callback);
                return;
            }
            APIGatewayProxyRequestEvent event;
            try {
                event = ProxyEvents.of(request, text);
            } catch (RuntimeException _) { // whatever the decoder says of a query that is not UTF-8
                QUERY_MALFORMED.write(request, response, callback);
                return;
            }
            try {
                write(function.request(event), request, response, callback);
            } catch (RuntimeException e) {
                LOG.error("{} could not answer", function.function().name(), e);
                FUNCTION_FAILED.write(request, response, callback);
            }
        }

        private static void write(
                APIGatewayProxyResponseEvent answer, Request request, Response response, Callback callback) {
            response.setStatus(answer.getStatusCode());
            if (answer.getHeaders() != null) {
                answer.getHeaders()
                        .forEach((name, value) -> response.getHeaders().put(name, value));
            }
            if (answer.getMultiValueHeaders() != null) {
                answer.getMultiValueHeaders().forEach((name, values) -> replace(response, name, values));
            }
            response.getHeaders().remove(HttpHeader.CONTENT_LENGTH);
            response.write(
                    true,
                    GzipAnswers.compress(request.getHeaders(), response.getHeaders(), ProxyEvents.body(answer)),
                    callback);
        }

        /** Each value in a line of its own, as cookies need it. */
        private static void replace(Response response, String name, List<String> values) {
            for (int i = 0; i < values.size(); i++) {
                if (i == 0) {
                    response.getHeaders().put(name, values.get(i));
                } else {
                    response.getHeaders().add(name, values.get(i));
                }
            }
        }

        private @Nullable FunctionRuntime functionFor(String path) {
            FunctionRuntime found = null;
            int longest = -1;
            for (FunctionRuntime function : functions) {
                for (String prefix : function.function().paths()) {
                    if (prefix.length() > longest && (path.equals(prefix) || path.startsWith(prefix + "/"))) {
                        found = function;
                        longest = prefix.length();
                    }
                }
            }
            return found;
        }

        private static void preflight(Response response, Callback callback) {
            response.setStatus(HttpStatus.NO_CONTENT_204);
            response.getHeaders().put("Access-Control-Allow-Origin", "*");
            response.getHeaders().put("Access-Control-Allow-Methods", String.join(", ", CrossOrigin.METHODS));
            response.getHeaders().put("Access-Control-Allow-Headers", String.join(", ", CrossOrigin.REQUEST_HEADERS));
            response.getHeaders().put("Access-Control-Max-Age", "3600");
            callback.succeeded();
        }
    }
}
