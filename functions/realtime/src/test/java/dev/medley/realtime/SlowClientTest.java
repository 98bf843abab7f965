package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LiveClient;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A client that takes nothing is dropped, and nobody waits for it. */
@FunctionTest("realtime")
class SlowClientTest {

    /** More than the buffers of a connection hold. */
    private static final int MESSAGES = 200;

    private static final String LARGE = "x".repeat(60_000);

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();
    private final Deliveries deliveries;

    SlowClientTest(FunctionUnderTest function) {
        this.function = function;
        deliveries = new Deliveries(function, "realtime-events");
    }

    /** Opens a WebSocket (RFC 6455), subscribes, and reads nothing from then on. */
    private Socket silent() throws IOException {
        URI server = URI.create("http://" + function.as(ada).authority());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        String handshake = """
                GET /realtime?ticket=%s HTTP/1.1
                Host: %s
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13

                """.formatted(LiveClient.ticket(function.as(ada)), server.getAuthority())
                .replace("\n", "\r\n");
        socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
        byte[] message = "{\"action\":\"subscribe\",\"channel\":\"user:me\"}".getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[6 + message.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | message.length);
        System.arraycopy(message, 0, frame, 6, message.length);
        socket.getOutputStream().write(frame);
        socket.getOutputStream().flush();
        return socket;
    }

    private long subscriptions() {
        return Rows.count("""
                select count(*) from realtime.subscription s join realtime.connection c on c.id = s.connection_id
                where c.account_id = ?""", ada.id());
    }

    @Test
    void whoReadsNothingIsDroppedAndOthersGetTheirMessages() throws IOException {
        try (Socket _ = silent();
                LiveClient reading = LiveClient.of(function.as(ada))) {
            reading.follows("user:me");
            await().until(() -> subscriptions() == 2);
            for (int i = 0; i < MESSAGES && subscriptions() == 2; i++) {
                UUID _ = deliveries.deliver(
                        "notification.added", ada.id(), Map.of("type", LARGE, "category", "results"));
                assertThat(reading.next("messages").at("/items/0/data/type").asText())
                        .isEqualTo(LARGE);
            }
            await().until(() -> subscriptions() == 1);
            UUID _ = deliveries.deliver("notification.added", ada.id(), Map.of("type", "last", "category", "results"));
            assertThat(reading.next("messages").at("/items/0/data/type").asText())
                    .isEqualTo("last");
        }
    }
}
