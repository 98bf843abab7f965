package dev.medley.outbound;

import java.time.Duration;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer by HTTP/2. Its servers want connections to be kept; one that has been idle is tried first, since
 * that of a Lambda that has been frozen is dead when it wakes. Follows no redirects and sends nothing twice.
 */
final class Http2Exchange implements OutboundExchange {

    private static final TimeValue IDLE = TimeValue.ofSeconds(5);

    private final Destination destination;
    private final DestinationGuard guard;
    private final SSLContext ssl;
    private @Nullable CloseableHttpAsyncClient started;

    Http2Exchange(Destination destination, DestinationGuard guard, SSLContext ssl) {
        this.destination = destination;
        this.guard = guard;
        this.ssl = ssl;
    }

    /** Has its threads from the first request on, and none in a snapshot that was taken before. */
    private synchronized CloseableHttpAsyncClient client() {
        CloseableHttpAsyncClient client = started;
        if (client == null) {
            client = HttpAsyncClients.customHttp2()
                    .setDnsResolver(guard)
                    .setTlsStrategy(new DefaultClientTlsStrategy(ssl))
                    .setIOReactorConfig(
                            IOReactorConfig.custom().setIoThreadCount(1).build())
                    .setDefaultConnectionConfig(ConnectionConfig.custom()
                            .setConnectTimeout(OutboundExchange.timeout(destination.connectTimeout()))
                            .setValidateAfterInactivity(IDLE)
                            .build())
                    .setUserAgent("Medley")
                    .disableAutomaticRetries()
                    .disableRedirectHandling()
                    .disableCookieManagement()
                    .disableAuthCaching()
                    .build();
            client.start();
            started = client;
        }
        return client;
    }

    @Override
    public OutboundResponse send(OutboundRequest request, Duration left, @Nullable BodyListener listener)
            throws OutboundException {
        if (listener != null) {
            throw new UnsupportedOperationException("Bodies are streamed over HTTP/1.1 alone");
        }
        Future<OutboundResponse> answer =
                client().execute(message(request), new LimitedResponseConsumer(destination), null);
        try {
            return new PendingResponse(destination, answer).await(left);
        } finally {
            boolean _ = answer.cancel(true);
        }
    }

    private static AsyncRequestProducer message(OutboundRequest request) {
        AsyncRequestBuilder builder =
                AsyncRequestBuilder.create(request.method()).setUri(request.uri());
        OutboundExchange.headers(request).forEach(builder::setHeader);
        byte[] body = request.body();
        if (body != null) {
            builder.setEntity(body, null);
        }
        return builder.build();
    }
}
