package dev.medley.notifications;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.AsyncResponseBuilder;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.nio.support.BasicServerExchangeHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.reactor.ListenerEndpoint;
import org.jspecify.annotations.Nullable;

/** A server that speaks HTTP/2 and nothing else, as APNs does: keeps what is posted, and answers as a test wants. */
final class Http2Receiver {

    /** What came. */
    record Posted(String path, Map<String, String> headers, String body) {

        String header(String name) {
            return String.valueOf(headers.get(name));
        }
    }

    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final HttpAsyncServer server;
    private final int port;
    private volatile PushReceiver.Answer answer = PushReceiver.Answer.of(200);

    Http2Receiver() {
        server = H2ServerBootstrap.bootstrap()
                .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2)
                .setRequestRouter((_, _) -> () -> new BasicServerExchangeHandler<>(new Handler()))
                .create();
        server.start();
        try {
            ListenerEndpoint endpoint = server.listen(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), URIScheme.HTTP)
                    .get();
            port = ((InetSocketAddress) endpoint.getAddress()).getPort();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void answerWith(PushReceiver.Answer other) {
        answer = other;
    }

    List<Posted> posted(String path) {
        return posted.stream().filter(each -> each.path().equals(path)).toList();
    }

    private final class Handler implements AsyncServerRequestHandler<Message<HttpRequest, byte[]>> {

        @Override
        public AsyncRequestConsumer<Message<HttpRequest, byte[]>> prepare(
                HttpRequest request, @Nullable EntityDetails entity, HttpContext context) {
            return new BasicRequestConsumer<>(new BasicAsyncEntityConsumer());
        }

        @Override
        public void handle(Message<HttpRequest, byte[]> request, ResponseTrigger trigger, HttpContext context)
                throws HttpException, IOException {
            Map<String, String> headers = new HashMap<>();
            for (Header header : request.getHead().getHeaders()) {
                headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
            }
            posted.add(new Posted(
                    request.getHead().getPath(), headers, new String(request.getBody(), StandardCharsets.UTF_8)));
            PushReceiver.Answer current = answer;
            if (current.status() == 0) {
                return;
            }
            AsyncResponseBuilder response = AsyncResponseBuilder.create(current.status());
            for (String header : current.headers()) {
                String[] parts = header.split(": ", 2);
                response.addHeader(parts[0], parts[1]);
            }
            if (!current.body().isEmpty()) {
                response.setEntity(AsyncEntityProducers.create(current.body(), ContentType.APPLICATION_JSON));
            }
            trigger.submitResponse(response.build(), context);
        }
    }
}
