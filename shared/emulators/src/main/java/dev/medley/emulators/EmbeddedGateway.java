package dev.medley.emulators;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.topology.CrossOrigin;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * API Gateway on loopback: turns HTTP into proxy events (REST API, payload 1.0), calls the function that has the route,
 * and turns its answer back. Answers CORS preflight by itself, as the deployed gateway does.
 */
public final class EmbeddedGateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedGateway.class);

    private final Server server;
    private final ServerConnector connector;

    private EmbeddedGateway(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts on loopback.
     *
     * @param port 0 for a free one
     * @param extras handlers that come before the functions, such as the twin's own pages
     */
    public static EmbeddedGateway start(int port, List<FunctionRuntime> functions, List<Handler> extras) {
        QueuedThreadPool threads = new QueuedThreadPool(16, 4);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        Handler.Sequence all = new Handler.Sequence();
        extras.forEach(all::addHandler);
        all.addHandler(new Functions(functions));
        server.setHandler(all);
        server.setErrorHandler(EmbeddedGateway::refuse);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot listen on port " + port, e);
        }
        return new EmbeddedGateway(server, connector);
    }

    /** What Jetty itself refuses, such as headers that are too large, is a problem too. */
    private static boolean refuse(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        GatewayProblem problem = new GatewayProblem(status, "request-malformed", HttpStatus.getMessage(status) + ".");
        problem.write(request, response, callback);
        return true;
    }

    public URI url() {
        return URI.create("http://localhost:" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The gateway does not stop", e);
        }
    }

    /** Calls the function whose route is the longest that the path begins with. */
    private static final class Functions extends Handler.Abstract {

        private static final GatewayProblem ROUTE_UNKNOWN =
                new GatewayProblem(HttpStatus.NOT_FOUND_404, "route-unknown", "There is nothing here.");
        private static final GatewayProblem BODY_TOO_LARGE =
                new GatewayProblem(HttpStatus.PAYLOAD_TOO_LARGE_413, "body-too-large", "At most 10 MB.");
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
            APIGatewayProxyRequestEvent event;
            try {
                event = ProxyEvents.of(request, body);
            } catch (RuntimeException _) { // whatever the decoder says of a query that is not UTF-8
                QUERY_MALFORMED.write(request, response, callback);
                return;
            }
            try {
                write(function.request(event), response, callback);
            } catch (RuntimeException e) {
                LOG.error("{} could not answer", function.function().name(), e);
                FUNCTION_FAILED.write(request, response, callback);
            }
        }

        private static void write(APIGatewayProxyResponseEvent answer, Response response, Callback callback) {
            response.setStatus(answer.getStatusCode());
            if (answer.getHeaders() != null) {
                answer.getHeaders()
                        .forEach((name, value) -> response.getHeaders().put(name, value));
            }
            if (answer.getMultiValueHeaders() != null) {
                answer.getMultiValueHeaders()
                        .forEach((name, values) -> response.getHeaders().put(name, values));
            }
            response.getHeaders().remove(HttpHeader.CONTENT_LENGTH);
            response.write(true, ProxyEvents.body(answer), callback);
        }

        private @Nullable FunctionRuntime functionFor(String path) {
            FunctionRuntime found = null;
            int longest = -1;
            for (FunctionRuntime function : functions) {
                for (String route : function.function().routes()) {
                    String prefix = "/api" + route;
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
