package dev.medley.emulators;

import java.net.URI;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
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

/** An HTTP server that only programs of this machine reach, and no page of another site. */
final class LoopbackServer implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;

    private LoopbackServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts.
     *
     * @param port 0 for a free one
     * @param isForAll which requests pages of other sites may make
     */
    static LoopbackServer start(int port, Predicate<Request> isForAll, Handler handler) {
        QueuedThreadPool threads = new QueuedThreadPool(16, 4);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // The next request of a connection would get the value that the last one had where only case differs.
        http.setHeaderCacheCaseSensitive(true);
        http.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new SiteGuard(isForAll, handler));
        server.setErrorHandler(LoopbackServer::refuse);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot listen on port " + port, e);
        }
        return new LoopbackServer(server, connector);
    }

    /** What Jetty itself refuses, such as headers that are too large, is a problem too. */
    private static boolean refuse(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        // Jetty hangs up after what it could not read, and would not say so.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        GatewayProblem problem = new GatewayProblem(status, "request-malformed", HttpStatus.getMessage(status) + ".");
        problem.write(request, response, callback);
        return true;
    }

    URI url(String host) {
        return URI.create("http://" + host + ":" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("A server on loopback does not stop", e);
        }
    }
}
