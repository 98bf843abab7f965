package dev.medley.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
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
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ListenerEndpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests by HTTP/2, to a server that speaks nothing else. */
class Http2Test {

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpAsyncServer server = H2ServerBootstrap.bootstrap()
            .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2)
            .setRequestRouter((_, _) -> () -> new BasicServerExchangeHandler<>(new Echo()))
            .create();
    private final URI url;

    Http2Test() throws InterruptedException, ExecutionException {
        server.start();
        ListenerEndpoint endpoint = server.listen(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), URIScheme.HTTP)
                .get();
        url = URI.create("http://127.0.0.1:" + ((InetSocketAddress) endpoint.getAddress()).getPort() + "/3/device/x");
    }

    @AfterEach
    void close() {
        server.close(CloseMode.IMMEDIATE);
    }

    /** Answers with 410 what was posted; nothing to what is to hang. */
    private final class Echo implements AsyncServerRequestHandler<Message<HttpRequest, byte[]>> {

        @Override
        public AsyncRequestConsumer<Message<HttpRequest, byte[]>> prepare(
                HttpRequest request, @Nullable EntityDetails entity, HttpContext context) {
            return new BasicRequestConsumer<>(new BasicAsyncEntityConsumer());
        }

        @Override
        public void handle(Message<HttpRequest, byte[]> request, ResponseTrigger trigger, HttpContext context)
                throws HttpException, IOException {
            byte[] body = request.getBody() == null ? new byte[0] : request.getBody();
            bodies.add(new String(body, StandardCharsets.UTF_8));
            if (!request.getHead().containsHeader("hang")) {
                trigger.submitResponse(
                        AsyncResponseBuilder.create(410)
                                .addHeader("apns-id", "7")
                                .setEntity(AsyncEntityProducers.create(body, ContentType.TEXT_PLAIN))
                                .build(),
                        context);
            }
        }
    }

    private static OutboundClient client() {
        return new ClientFixture()
                .client(Destination.configured("test")
                        .timeout(Duration.ofSeconds(2))
                        .maxResponseBytes(1000)
                        .http2());
    }

    @Test
    void aRequestIsSentAndItsAnswerRead() throws OutboundException {
        OutboundClient client = client();
        for (int i = 0; i < 3; i++) {
            OutboundResponse response = client.send(OutboundRequest.of("POST", url)
                    .header("apns-topic", "dev.medley")
                    .body("hello".getBytes(StandardCharsets.UTF_8)));
            assertThat(response.status()).isEqualTo(410);
            assertThat(response.header("apns-id")).contains("7");
            assertThat(response.text()).isEqualTo("hello");
        }
        assertThat(bodies).containsExactly("hello", "hello", "hello");
    }

    @Test
    void anAnswerThatIsTooLongIsNotReadToItsEnd() {
        assertFails(OutboundRequest.of("POST", url).body(new byte[100_000]), Outcome.TOO_LARGE);
    }

    @Test
    void aServerThatDoesNotAnswerIsWaitedForNoLongerThanIsAllowed() {
        assertFails(OutboundRequest.of("POST", url).header("hang", "yes").body(new byte[1]), Outcome.TIMED_OUT);
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        server.close(CloseMode.IMMEDIATE);
        assertFails(OutboundRequest.of("POST", url), Outcome.UNREACHABLE);
    }

    private static void assertFails(OutboundRequest request, Outcome outcome) {
        assertThatThrownBy(() -> client().send(request))
                .isInstanceOfSatisfying(
                        OutboundException.class, e -> assertThat(e.outcome()).isEqualTo(outcome));
    }
}
