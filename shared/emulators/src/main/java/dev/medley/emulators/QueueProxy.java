package dev.medley.emulators;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;

/** Passes requests on to the server that has the queues. */
final class QueueProxy extends ProxyHandler.Reverse {

    /** Each poller keeps one open while it waits for messages. */
    private static final int MOST_CONNECTIONS = 1000;

    QueueProxy(String host, int port) {
        super(request ->
                HttpURI.build(request.getHttpURI()).scheme("http").host(host).port(port));
    }

    @Override
    protected void configureHttpClient(HttpClient client) {
        super.configureHttpClient(client);
        client.setMaxConnectionsPerDestination(MOST_CONNECTIONS);
    }
}
