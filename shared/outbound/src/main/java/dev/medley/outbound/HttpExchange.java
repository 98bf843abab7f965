package dev.medley.outbound;

import dev.medley.outbound.DestinationGuard.BlockedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its answer, on a connection of its own: those of a Lambda that has been frozen are dead when it wakes.
 * Follows no redirects, sends nothing twice and keeps no cookies. The time limit holds for all of it, name lookup
 * included, however slowly the bytes come.
 */
final class HttpExchange {

    private static final int MAX_HEADERS = 100;
    private static final int MAX_LINE = 8192;

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
                                .setConnectTimeout(timeout(destination.connectTimeout()))
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

    OutboundResponse send(OutboundRequest request, Duration left) throws OutboundException {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach(message::setHeader);
        if (request.body() != null) {
            message.setEntity(new ByteArrayEntity(request.body(), null));
        }
        message.setConfig(
                RequestConfig.custom().setResponseTimeout(timeout(left)).build());
        FutureTask<OutboundResponse> task =
                new FutureTask<>(() -> http.execute(message, response -> read(response, message)));
        Thread thread =
                Thread.ofVirtual().name("outbound-" + destination.name()).start(task);
        try {
            return task.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw failure(Outcome.TIMED_OUT, "no whole answer in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failure(Outcome.INTERRUPTED, "interrupted");
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        } finally {
            message.cancel();
            thread.interrupt();
        }
    }

    /** Reads no further than is allowed; what is left of a longer answer goes with its connection. */
    private OutboundResponse read(ClassicHttpResponse response, HttpUriRequestBase message) throws IOException {
        byte[] body = body(response, message);
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(String.valueOf(header.getValue()));
        }
        return new OutboundResponse(response.getCode(), headers, body);
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
            throw failure(Outcome.TOO_LARGE, "the answer is larger than allowed");
        }
        return body;
    }

    private OutboundException failure(Throwable cause) {
        return switch (cause) {
            case OutboundException known -> known;
            case BlockedException blocked -> failure(Outcome.BLOCKED, String.valueOf(blocked.getMessage()));
            case MessageConstraintException _ ->
                failure(Outcome.TOO_LARGE, "the head of the answer is larger than allowed");
            case InterruptedIOException _ -> failure(Outcome.TIMED_OUT, "no whole answer in time");
            default ->
                failure(Outcome.UNREACHABLE, "no answer: " + cause.getClass().getSimpleName());
        };
    }

    private OutboundException failure(Outcome outcome, String message) {
        return new OutboundException(outcome, destination.name() + ": " + message);
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(Math.max(1, duration.toMillis()));
    }
}
