package dev.medley.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, on a connection of its own: those of a Lambda that has been frozen are dead when it wakes.
 * Follows no redirects, sends nothing twice and keeps no cookies. The time limit holds for all of it, name lookup
 * included, however slowly the bytes come.
 */
final class HttpExchange implements OutboundExchange {

    private static final int MAX_HEADERS = 100;
    private static final int MAX_LINE = 8192;
    private static final int PIECE = 8192;

    private final Destination destination;
    private final CloseableHttpClient http;

    HttpExchange(Destination destination, DestinationGuard guard, SSLContext ssl) {
        this.destination = destination;
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxLineLength(MAX_LINE)
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(ssl))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(limits)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(OutboundExchange.timeout(destination.connectTimeout()))
                                .build())
                        .setMaxConnPerRoute(Integer.MAX_VALUE)
                        .setMaxConnTotal(Integer.MAX_VALUE)
                        .build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("Medley")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Override
    public OutboundResponse send(OutboundRequest request, Duration left, @Nullable BodyListener listener)
            throws OutboundException {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
        OutboundExchange.headers(request).forEach(message::setHeader);
        if (request.body() != null) {
            message.setEntity(new ByteArrayEntity(request.body(), null));
        }
        message.setConfig(RequestConfig.custom()
                .setResponseTimeout(OutboundExchange.timeout(left))
                .build());
        FutureTask<OutboundResponse> task =
                new FutureTask<>(() -> http.execute(message, response -> read(response, message, listener)));
        Thread thread =
                Thread.ofVirtual().name("outbound-" + destination.name()).start(task);
        try {
            return new PendingResponse(destination, task).await(left);
        } finally {
            message.cancel();
            thread.interrupt();
        }
    }

    /** Reads no further than is allowed; what is left of a longer answer goes with its connection. */
    private OutboundResponse read(
            ClassicHttpResponse response, HttpUriRequestBase message, @Nullable BodyListener listener)
            throws IOException {
        if (listener == null || response.getCode() / 100 != 2 || response.getEntity() == null) {
            return OutboundResponse.of(response, body(response, message));
        }
        pass(response.getEntity().getContent(), message, listener);
        return OutboundResponse.of(response, new byte[0]);
    }

    private void pass(InputStream body, HttpUriRequestBase message, BodyListener listener) throws IOException {
        byte[] buffer = new byte[PIECE];
        int left = destination.maxResponseBytes();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            left -= read;
            if (left < 0) {
                message.cancel();
                throw destination.failure(Outcome.TOO_LARGE, "the answer is larger than allowed");
            }
            listener.received(Arrays.copyOf(buffer, read));
        }
    }

    private byte[] body(ClassicHttpResponse response, HttpUriRequestBase message) throws IOException {
        int most = destination.maxResponseBytes();
        if (response.getEntity() == null) {
            return new byte[0];
        }
        if (most == 0) {
            message.cancel();
            return new byte[0];
        }
        byte[] body = response.getEntity().getContent().readNBytes(most + 1);
        if (body.length > most) {
            message.cancel();
            if (destination.cutsResponses()) {
                return Arrays.copyOf(body, most);
            }
            throw destination.failure(Outcome.TOO_LARGE, "the answer is larger than allowed");
        }
        return body;
    }
}
