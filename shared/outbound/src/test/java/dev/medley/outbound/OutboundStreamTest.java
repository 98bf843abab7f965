package dev.medley.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OutboundStreamTest {

    private static final String UNFINISHED = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegun";

    private final ClientFixture fixture = new ClientFixture();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    @Test
    void piecesArriveBeforeTheAnswerEnds() throws Exception {
        CountDownLatch firstHeard = new CountDownLatch(1);
        try (TestServer server = new TestServer(out -> {
            TestServer.text("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\none").answer(out);
            out.flush();
            firstHeard.await();
            TestServer.text("two").answer(out);
        })) {
            OutboundResponse response = fixture.configured().stream(OutboundRequest.get(server.uri("/")), piece -> {
                heard.writeBytes(piece);
                firstHeard.countDown();
            });
            assertThat(response.body()).isEmpty();
            assertThat(heard.toString(UTF_8)).isEqualTo("onetwo");
        }
    }

    @Test
    void anAnswerThatIsNoSuccessIsKept() throws Exception {
        try (TestServer server = TestServer.answering("HTTP/1.1 400 X\r\nContent-Length: 2\r\n\r\nno")) {
            OutboundResponse response =
                    fixture.configured().stream(OutboundRequest.get(server.uri("/")), heard::writeBytes);
            assertThat(response.text()).isEqualTo("no");
            assertThat(heard.size()).isZero();
        }
    }

    @Test
    void whatHasBegunIsNotAskedForAgain() throws Exception {
        try (TestServer server = TestServer.answering(UNFINISHED)) {
            OutboundException failure = catchThrowableOfType(
                    OutboundException.class,
                    () -> fixture.configured().stream(OutboundRequest.get(server.uri("/")), heard::writeBytes));
            assertThat(failure.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(heard.toString(UTF_8)).isEqualTo("begun");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void whatFailsBeforeItBeginsIsAskedForAgain() throws Exception {
        try (TestServer server = new TestServer(new TestServer.Script() {
            private int calls;

            @Override
            public void answer(OutputStream out) throws IOException, InterruptedException {
                TestServer.text(calls++ == 0 ? TestServer.status(503) : TestServer.ok("x"))
                        .answer(out);
            }
        })) {
            OutboundResponse response =
                    fixture.configured().stream(OutboundRequest.get(server.uri("/")), heard::writeBytes);
            assertThat(response.status()).isEqualTo(200);
            assertThat(heard.toString(UTF_8)).isEqualTo("x");
        }
    }

    @Test
    void anAnswerMayNotBeLargerThanAllowed() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.ok("0123456789"))) {
            OutboundClient client =
                    fixture.client(Destination.configured("test").maxResponseBytes(4));
            OutboundException failure = catchThrowableOfType(
                    OutboundException.class,
                    () -> client.stream(OutboundRequest.get(server.uri("/")), heard::writeBytes));
            assertThat(failure.outcome()).isEqualTo(Outcome.TOO_LARGE);
            assertThat(heard.size()).isZero();
        }
    }

    @Test
    void nothingIsPassedOnAfterTheTimeIsOver() throws Exception {
        CountDownLatch timeIsOver = new CountDownLatch(1);
        try (TestServer server = new TestServer(out -> {
            TestServer.text(UNFINISHED).answer(out);
            out.flush();
            timeIsOver.await();
        })) {
            OutboundClient client =
                    fixture.client(Destination.configured("test").timeout(Duration.ofMillis(500)));
            OutboundException failure = catchThrowableOfType(
                    OutboundException.class,
                    () -> client.stream(OutboundRequest.get(server.uri("/")), heard::writeBytes));
            assertThat(failure.outcome()).isEqualTo(Outcome.TIMED_OUT);
            timeIsOver.countDown();
            assertThat(heard.toString(UTF_8)).isEqualTo("begun");
        }
    }
}
